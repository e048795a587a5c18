// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that people may write where a unit belongs. */
class UnitTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyz",
                "zyx",
                "k$g",
                "kg kg",
                "",
                " ",
                "/",
                "kg/",
                "((",
                "kg)",
                "tấn tấn",
                "😀",
                "kg/kg/kg/x",
                "1e999",
                "m^",
                "kg.",
                "{",
                "[",
                "\"",
                "Cel"
            })
    void areNoUnitWithoutAnyException(String text) {
        assertThat(Unit.find(text)).isEmpty();
    }
}

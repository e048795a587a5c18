// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openrecp.formats.text.Language;

class SheetNamesTest {
    @Test
    void factsOfThePlantAreCalledByTheirNamesAndOtherRowsByTheirOwn() {
        assertThat(SheetNames.row("plant", "period_start", Language.EN)).isEqualTo("period start");
        assertThat(SheetNames.row("plant", "period_start", Language.VI)).isEqualTo("bắt đầu kỳ");
        assertThat(SheetNames.row("plant", "lighting hours", Language.EN))
                .isEqualTo("lighting hours");
        assertThat(SheetNames.row("streams", "period_start", Language.EN))
                .isEqualTo("period_start");
    }
}

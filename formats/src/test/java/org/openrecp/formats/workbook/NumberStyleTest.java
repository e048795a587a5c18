// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.125|1",
                "0,125|-1",
                "1.234,5|-1",
                "1,234.5|1",
                "12,5 %|-1",
                "1.234.567|-1",
                "1.234|0",
                "12|0",
                "± 0.5|1",
                "Hà Nội 0.5|0",
                "1.2.3|0"
            })
    void tellsWhatATextSpeaksFor(String text, int sign) {
        assertThat(NumberStyle.evidence(text)).isEqualTo(sign);
    }

    @Test
    void takesNoZeroForAGroupOfThousands() {
        assertThat(NumberStyle.COMMA.parseAmount("0.125")).isEmpty();
        assertThat(NumberStyle.POINT.parseAmount("0,125")).isEmpty();
        assertThat(NumberStyle.POINT.parseAmount("0.125"))
                .contains(new NumberStyle.Leading(new BigDecimal("0.125"), ""));
        assertThat(NumberStyle.COMMA.parseAmount("10.125"))
                .contains(new NumberStyle.Leading(new BigDecimal("10125"), ""));
    }

    @Test
    void takesALongTextForNoNumber() {
        assertThat(NumberStyle.COMMA.parseAmount("1".repeat(1 << 20))).isEmpty();
        assertThat(NumberStyle.isAmbiguous("1.000".repeat(1 << 16))).isFalse();
    }
}

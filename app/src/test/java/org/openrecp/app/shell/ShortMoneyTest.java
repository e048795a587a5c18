// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShortMoneyTest {
    private final Texts texts = Texts.in(Locale.ENGLISH);

    @Test
    void isNoPartOfTheSmallestCoin() {
        assertThat(texts.shortMoney(0.01, "VND")).isEqualTo("0 VND");
        assertThat(texts.shortMoney(0.01, "USD")).isEqualTo("0.01 USD");
        assertThat(texts.shortMoney(-0.001, "USD")).isEqualTo("0 USD");
        assertThat(texts.shortMoney(1.5e9, "VND")).isEqualTo("1.50 billion VND");
    }
}

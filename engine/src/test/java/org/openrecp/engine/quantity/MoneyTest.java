// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;

class MoneyTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Money DOLLARS = new Money(new BigDecimal("12.50"), "USD", DAY);

    @Test
    void convertsWithARateAndKeepsItsDay() {
        var rates = List.of(new ExchangeRate("USD", 24_000, DAY, "given by hand"));

        var dong = DOLLARS.in("VND", rates);

        assertThat(dong.amount()).isEqualByComparingTo("300000");
        assertThat(dong.currency()).isEqualTo("VND");
        assertThat(dong.date()).isEqualTo(DAY);
    }

    @Test
    void needsNoRateForItsOwnCurrency() {
        assertThat(DOLLARS.in("USD", List.of())).isEqualTo(DOLLARS);
    }

    @Test
    void refusesACurrencyWithoutARate() {
        assertThatThrownBy(() -> DOLLARS.in("VND", List.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(InputProblem::code)
                                        .containsExactly("quantity.currency-without-rate"));
    }

    @Test
    void doesNotAddDollarsToDong() {
        var dong = new Money(BigDecimal.ONE, "VND", DAY);

        assertThatThrownBy(() -> DOLLARS.plus(dong)).hasMessageContaining("Convert one first");
        assertThat(DOLLARS.plus(DOLLARS).amount()).isEqualByComparingTo("25");
    }
}

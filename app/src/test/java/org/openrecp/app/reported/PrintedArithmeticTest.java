// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.quantity.ExchangeRate;
import org.openrecp.engine.quantity.Money;
import org.openrecp.engine.quantity.Unit;

/** What follows from the printed figures, in exact decimals. */
class PrintedArithmeticTest {
    private static final LocalDate DAY = LocalDate.of(2013, 12, 31);

    @Test
    void awarenessRoseFromEitherOfTwoBases() {
        var change = new Change(number("68.5"), number("20.5"));

        assertThat(change.baseIfPoints()).isEqualTo("48.0");
        assertThat(change.baseIfPercent()).contains(number("56.8"));
    }

    @Test
    void applicationRoseFromEitherOfTwoBases() {
        assertThat(new Change(number("46.9"), number("35.9")).baseIfPoints()).isEqualTo("11.0");
        assertThat(new Change(number("47"), number("35.9")).baseIfPercent())
                .contains(number("34.6"));
    }

    @Test
    void aFallByAllOfItLeavesNothingOfAnyBase() {
        assertThat(new Change(number("10"), number("-100")).baseIfPercent()).isEmpty();
        assertThat(new Change(number("10"), number("-150")).baseIfPercent()).isEmpty();
    }

    @Test
    void twentySixOfficialsOnTwoDaysAre52PersonDays() {
        assertThat(new Attendance(number("26"), number("2")).personDaysIfAllCame())
                .isEqualByComparingTo("52");
        assertThat(new Attendance(number("26"), number("2.5")).personDaysIfAllCame())
                .isEqualByComparingTo("65");
    }

    @Test
    void twoChannelsServedFrom411To766Enterprises() {
        var overlap = new Overlap(number("411"), number("355"));

        assertThat(overlap.most()).isEqualByComparingTo("766");
        assertThat(overlap.least()).isEqualByComparingTo("411");
        assertThatThrownBy(() -> new Overlap(number("411"), number("-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noSavingReturnsNoInvestment() {
        assertThatThrownBy(() -> new Payback(number("1"), number("0")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dustInKilogramsIsDustInTonnes() {
        var factor = BigDecimal.valueOf(Unit.get("kg").factorTo(Unit.get("t")));

        assertThat(number("452025").multiply(factor)).isEqualByComparingTo("452.025");
    }

    @Test
    void thePortfolioPaidBackInLessThanSixMonths() {
        assertThat(new Payback(number("4800000"), number("9700000")).months()).isEqualTo("5.94");
    }

    @Test
    void twoCurrenciesAreTwoAmountsUntilThereIsARate() {
        var dong = new Money(number("3700000000"), "VND", DAY);
        var dollars = new Money(number("785000"), "USD", DAY);

        assertThatThrownBy(() -> dong.plus(dollars)).isInstanceOf(IllegalArgumentException.class);
        var toDong = List.of(new ExchangeRate("USD", 20_000, DAY, "example of the reference"));
        assertThat(dong.plus(dollars.in("VND", toDong)).amount())
                .isEqualByComparingTo("19400000000");
        var toDollars = List.of(new ExchangeRate("VND", 1 / 20_000.0, DAY, "the same rate"));
        assertThat(dollars.plus(dong.in("USD", toDollars)).amount()).isEqualByComparingTo("970000");
    }

    @Test
    void figuresAreShownWithAllTheirDecimals() {
        assertThat(Texts.LANGUAGES.stream().map(l -> Texts.in(l).exact(number("15703.250"))))
                .containsExactly("15,703.250", "15.703,250");
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed);
    }
}

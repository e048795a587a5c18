// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openrecp.app.rate.Converted.Missing;
import org.openrecp.app.rate.Converted.NoRate;
import org.openrecp.app.rate.Converted.Total;
import org.openrecp.app.rate.RateBook.Part;

class RateBookTest {
    /**
     * programmes.md 1.7: at 20,000 VND/USD 3.7 bn VND and 785,000 USD are 970,000 USD or 19.4 bn
     * VND.
     */
    @Test
    void convertsTheTwoAmountsOfThePublishedCheckBothWays() {
        var book = RateBook.of(List.of(mean("VND", "USD", 2012, "20000")));
        var parts = List.of(part("VND", 2012, "3.7e9"), part("USD", 2012, "785000"));
        assertThat(total(book.convert(parts, "USD"))).isCloseTo(970_000, within(1e-6));
        assertThat(total(book.convert(parts, "VND"))).isCloseTo(19.4e9, within(1e-3));
    }

    @Test
    void aLaterRateCorrectsAnEarlierOneAndTheMeanOfAYearGoesBeforeItsDays() {
        var day = LocalDate.of(2025, 10, 1);
        assertThat(value(on("VND", "USD", day, "26000"))).isEqualByComparingTo("26000");
        assertThat(value(on("VND", "USD", day, "26000"), on("VND", "USD", day, "26300")))
                .isEqualByComparingTo("26300");
        assertThat(
                        value(
                                on("VND", "USD", day, "26000"),
                                on("VND", "USD", LocalDate.of(2025, 3, 1), "25500")))
                .as("the latest day")
                .isEqualByComparingTo("26000");
        assertThat(value(mean("VND", "USD", 2025, "25900"), on("VND", "USD", day, "26000")))
                .isEqualByComparingTo("25900");
        assertThat(value(mean("VND", "USD", 2025, "25900"), mean("USD", "VND", 2025, "0.00004")))
                .as("the same two currencies the other way round")
                .isEqualByComparingTo("25000");
    }

    @Test
    void convertsThroughAThirdCurrencyAndShowsBothRates() {
        var dollar = mean("VND", "USD", 2025, "26000");
        var euro = mean("VND", "EUR", 2025, "29000");
        var converted =
                RateBook.of(List.of(dollar, euro)).convert(List.of(part("EUR", 2025, "10")), "USD");
        assertThat(total(converted)).isCloseTo(10 * 29_000 / 26_000.0, within(1e-9));
        assertThat(((Total) converted).rates()).containsExactly(euro, dollar);
    }

    @Test
    void saysWhichRatesAreMissingAndGivesNoTotal() {
        var book = RateBook.of(List.of(mean("VND", "USD", 2024, "24000")));
        assertThat(
                        book.convert(
                                List.of(
                                        part("VND", 2024, "1"),
                                        part("VND", 2025, "1"),
                                        part("VND", 2025, "2"),
                                        part("EUR", 2026, "1")),
                                "USD"))
                .isEqualTo(
                        new NoRate(
                                List.of(
                                        new Missing("VND", "USD", 2025),
                                        new Missing("EUR", "USD", 2026))));
    }

    @Test
    void findsTheNearestYearThatHasARate() {
        var book =
                RateBook.of(
                        List.of(
                                mean("VND", "USD", 2020, "23000"),
                                mean("VND", "USD", 2024, "24000")));
        assertThat(book.yearNear("VND", "USD", 2025)).contains(2024);
        assertThat(book.yearNear("USD", "VND", 2021)).contains(2020);
        assertThat(book.yearNear("VND", "USD", 2040)).isEmpty();
    }

    @Test
    void noRateIsZeroOrOfOneCurrencyOrOfADayOutsideItsYear() {
        assertThatThrownBy(() -> mean("VND", "USD", 2025, "0")).hasMessageContaining("above zero");
        assertThatThrownBy(() -> mean("VND", "VND", 2025, "1"))
                .hasMessageContaining("two currencies");
        assertThatThrownBy(() ->
                        new Rate("VND", "USD", 2025, LocalDate.of(2024, 1, 1), BigDecimal.ONE, "s"))
                .hasMessageContaining("not in 2025");
    }

    private static BigDecimal value(Rate... rates) {
        return RateBook.of(List.of(rates)).value("VND", "USD", 2025).orElseThrow();
    }

    private static double total(Converted converted) {
        return ((Total) converted).amount().doubleValue();
    }

    private static Part part(String currency, int year, String amount) {
        return new Part(currency, year, new BigDecimal(amount));
    }

    private static Rate mean(String currency, String per, int year, String value) {
        return rate(currency, per, year, null, value);
    }

    private static Rate on(String currency, String per, LocalDate day, String value) {
        return rate(currency, per, day.getYear(), day, value);
    }

    private static Rate rate(
            String currency, String per, int year, @Nullable LocalDate day, String value) {
        return new Rate(currency, per, year, day, new BigDecimal(value), "a bank");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.rate.Rate;
import org.openrecp.app.rate.RateBook;
import org.openrecp.app.shell.Form;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.NumberStyle;

/** Between the form of a rate and the rate. */
record RateForm(Form form, Locale locale, LocalDate today) {
    private static final int FIRST_YEAR = 1970;
    private static final int LONGEST = 500;
    private static final BigDecimal LARGEST = new BigDecimal("1e12");
    private static final int DECIMALS = 15;

    /** More than this many times another year's rate asks for a second look. */
    private static final double FAR = 3;

    /**
     * A rate that is far from another year's.
     *
     * @param times 0…1 where it is less
     */
    public record Doubt(int year, BigDecimal then, double times) {}

    /** The rate, when nothing is wrong with the form; what is wrong is noted in it. */
    Optional<Rate> check() {
        var currency = form.text("currency").toUpperCase(Locale.ROOT);
        var per = form.text("per").toUpperCase(Locale.ROOT);
        var value = value();
        var day = day();
        var year = isMean(form) ? year() : day == null ? null : Integer.valueOf(day.getYear());
        form.require(Centre.isCurrency(currency), "currency", "rate.problem.currency")
                .require(Centre.isCurrency(per), "per", "rate.problem.currency")
                .require(!per.equals(currency), "per", "rate.problem.same")
                .require(value != null, "value", "rate.problem.number")
                .require(value == null || value.signum() > 0, "value", "rate.problem.positive")
                .require(
                        value == null
                                || (value.compareTo(LARGEST) < 0 && value.scale() <= DECIMALS),
                        "value",
                        "rate.problem.large")
                .require(!form.text("source").isEmpty(), "source", "rate.problem.source")
                .require(form.text("source").length() <= LONGEST, "source", "rate.problem.long");
        checkTime(year, day);
        return form.isRight() && value != null && year != null
                ? Optional.of(
                        new Rate(
                                currency,
                                per,
                                year,
                                isMean(form) ? null : day,
                                value,
                                form.text("source")))
                : Optional.empty();
    }

    private void checkTime(@Nullable Integer year, @Nullable LocalDate day) {
        if (isMean(form)) {
            form.require(year != null && year >= FIRST_YEAR, "year", "rate.problem.year")
                    .require(year == null || year <= today.getYear(), "year", "rate.problem.future")
                    .require(
                            year == null || year < today.getYear(),
                            "year",
                            "rate.problem.year-not-over");
        } else {
            form.require(day != null && day.getYear() >= FIRST_YEAR, "day", "rate.problem.day")
                    .require(day == null || !day.isAfter(today), "day", "rate.problem.future");
        }
    }

    /** What to look at again before this rate is added; nothing once that is confirmed. */
    Optional<Doubt> doubt(Rate rate, RateBook book) {
        if (form.has("sure", form.text("value"))) {
            return Optional.empty();
        }
        return book.yearNear(rate.currency(), rate.per(), rate.year())
                .flatMap(near ->
                        book.value(rate.currency(), rate.per(), near)
                                .map(then ->
                                        new Doubt(
                                                near,
                                                then,
                                                rate.value()
                                                        .divide(then, MathContext.DECIMAL64)
                                                        .doubleValue())))
                .filter(d -> d.times() > FAR || d.times() < 1 / FAR);
    }

    /** Whether a form is of a mean of a year. */
    static boolean isMean(Form form) {
        return !form.text("kind").equals("day");
    }

    private @Nullable BigDecimal value() {
        var typed = form.text("value");
        return NumberStyle.detect(List.of(typed), Language.of(locale))
                .style()
                .parseAmount(typed)
                .filter(n -> n.rest().isEmpty())
                .map(NumberStyle.Leading::value)
                .orElse(null);
    }

    private @Nullable Integer year() {
        return form.text("year").matches("[12]\\d{3}") ? Integer.valueOf(form.text("year")) : null;
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(form.text("day"));
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}

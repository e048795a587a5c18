// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.reported.Ambiguity;
import org.openrecp.app.reported.Change;
import org.openrecp.app.reported.Prose;
import org.openrecp.app.reported.Qualifier;
import org.openrecp.app.reported.ReportedAmount;
import org.openrecp.app.reported.ReportedFigure;
import org.openrecp.app.reported.ReportedFigure.Quote;
import org.openrecp.app.reported.ReportedFigure.Source;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.NumberStyle;

/** Between the form of a figure and the figure. */
final class FigureForm {
    static final int LINES = 8;
    private static final int LONGEST = 2000;
    private static final BigDecimal LARGEST = new BigDecimal("1e18");

    private FigureForm() {}

    /** What stands in the form of a figure. */
    static Form filled(ReportedFigure figure, Texts texts) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "ref", figure.ref(),
                                "title_en", figure.title().en(),
                                "title_vi", figure.title().vi(),
                                "scope_en", figure.scope().en(),
                                "scope_vi", figure.scope().vi(),
                                "as_of", figure.asOf(),
                                "document", figure.source().document(),
                                "document_date", figure.source().date(),
                                "locator", figure.source().locator(),
                                "ambiguity", figure.ambiguity().code(),
                                "reading_en", figure.reading().en(),
                                "reading_vi", figure.reading().vi(),
                                "quote", figure.quote().text(),
                                "quote_language", figure.quote().language()));
        for (int i = 0; i < figure.amounts().size(); i++) {
            var amount = figure.amounts().get(i);
            fields.addAll(
                    List.of(
                            "part_en." + i, amount.part().en(),
                            "part_vi." + i, amount.part().vi(),
                            "printed." + i, amount.printed(),
                            "qualifier." + i, amount.qualifier().code(),
                            "low." + i, shown(amount.low(), texts),
                            "high." + i, amount.isRange() ? shown(amount.high(), texts) : "",
                            "unit." + i, amount.unit(),
                            "reading." + i, amount.reading(),
                            "indicator." + i, amount.indicator()));
        }
        return Form.with(fields.toArray(String[]::new));
    }

    private static String shown(@Nullable BigDecimal number, Texts texts) {
        return number == null ? "" : texts.exact(number);
    }

    static void check(Form form, Locale locale) {
        form.require(
                !form.text("title_en").isEmpty() || !form.text("title_vi").isEmpty(),
                "title_en",
                "reported.problem.title");
        form.require(!form.text("document").isEmpty(), "document", "reported.problem.document");
        form.require(ReportedFigure.isTime(form.text("as_of")), "as_of", "reported.problem.as-of");
        form.require(
                isOneOf(Ambiguity.values(), Ambiguity::code, form.text("ambiguity")),
                "ambiguity",
                "reported.problem.choice");
        for (var field : List.of("title_en", "title_vi", "reading_en", "reading_vi", "quote")) {
            form.require(form.text(field).length() <= LONGEST, field, "reported.problem.long");
        }
        for (int i = 0; i < LINES; i++) {
            var low = number(form.text("low." + i), locale);
            var high = number(form.text("high." + i), locale);
            form.require(
                    form.text("low." + i).isEmpty() || low.isPresent(),
                    "low." + i,
                    "reported.problem.number");
            form.require(
                    form.text("high." + i).isEmpty() || high.isPresent(),
                    "high." + i,
                    "reported.problem.number");
            form.require(
                    high.isEmpty() || (low.isPresent() && low.get().compareTo(high.get()) <= 0),
                    "high." + i,
                    "reported.problem.range");
            form.require(
                    (form.text("printed." + i).isEmpty() && low.isEmpty())
                            || isOneOf(
                                    Qualifier.values(),
                                    Qualifier::code,
                                    form.text("qualifier." + i)),
                    "printed." + i,
                    "reported.problem.choice");
            form.require(
                    low.isEmpty() || !form.text("unit." + i).isEmpty(),
                    "unit." + i,
                    "reported.problem.unit");
        }
    }

    private static <T> boolean isOneOf(T[] values, Function<T, String> code, String text) {
        return Arrays.stream(values).map(code).anyMatch(text::equals);
    }

    /** The figure of a form that is right. */
    static ReportedFigure figure(Form form, UUID id, int version, UUID centre, Locale locale) {
        var ambiguity = Ambiguity.of(form.text("ambiguity"));
        return new ReportedFigure(
                id,
                version,
                centre,
                form.text("ref"),
                prose(form, "title"),
                prose(form, "scope"),
                form.text("as_of"),
                new Source(form.text("document"), form.text("document_date"), form.text("locator")),
                ambiguity,
                withBases(ambiguity, amounts(form, locale)),
                prose(form, "reading"),
                new Quote(form.text("quote"), form.text("quote_language")),
                null);
    }

    /** A value and its change of which one reading is missing get both. */
    private static List<ReportedAmount> withBases(
            Ambiguity ambiguity, List<ReportedAmount> amounts) {
        if (ambiguity != Ambiguity.POINTS_OR_PERCENT || amounts.size() != 2) {
            return amounts;
        }
        var now = amounts.getFirst();
        if (now.low() == null || amounts.getLast().low() == null) {
            return amounts;
        }
        var change = new Change(now.low(), amounts.getLast().low());
        var all = new ArrayList<>(amounts);
        all.add(base(now, change.baseIfPoints(), "points"));
        change.baseIfPercent().ifPresent(base -> all.add(base(now, base, "percent")));
        return all;
    }

    private static ReportedAmount base(ReportedAmount now, BigDecimal base, String reading) {
        return new ReportedAmount(
                new Prose("base", "gốc"),
                "",
                now.qualifier(),
                base,
                base,
                now.unit(),
                reading,
                now.indicator());
    }

    private static List<ReportedAmount> amounts(Form form, Locale locale) {
        var amounts = new ArrayList<ReportedAmount>();
        for (int i = 0; i < LINES; i++) {
            var low = number(form.text("low." + i), locale).orElse(null);
            var printed = form.text("printed." + i);
            if (!printed.isEmpty() || low != null) {
                amounts.add(
                        new ReportedAmount(
                                prose(form, "part", i),
                                printed,
                                Qualifier.of(form.text("qualifier." + i)),
                                low,
                                number(form.text("high." + i), locale).orElse(low),
                                form.text("unit." + i),
                                form.text("reading." + i),
                                form.text("indicator." + i)));
            }
        }
        return amounts;
    }

    private static Prose prose(Form form, String field) {
        return new Prose(form.text(field + "_en"), form.text(field + "_vi"));
    }

    private static Prose prose(Form form, String field, int line) {
        return new Prose(form.text(field + "_en." + line), form.text(field + "_vi." + line));
    }

    private static Optional<BigDecimal> number(String typed, Locale locale) {
        var style = NumberStyle.detect(List.of(typed), Language.of(locale)).style();
        return style.parseAmount(typed)
                .filter(n -> n.rest().isEmpty())
                .map(NumberStyle.Leading::value)
                .filter(n -> n.abs().compareTo(LARGEST) < 0 && n.scale() <= 12);
    }
}

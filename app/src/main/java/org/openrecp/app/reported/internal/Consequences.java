// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.reported.Ambiguity;
import org.openrecp.app.reported.Attendance;
import org.openrecp.app.reported.Change;
import org.openrecp.app.reported.Overlap;
import org.openrecp.app.reported.Payback;
import org.openrecp.app.reported.ReportedAmount;
import org.openrecp.app.reported.ReportedFigure;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.quantity.Unit;

/** What follows from the printed numbers alone, said beside them. */
final class Consequences {
    private final Texts texts;
    private final List<String> found = new ArrayList<>();

    private Consequences(Texts texts) {
        this.texts = texts;
    }

    /**
     * Sentences on a figure.
     *
     * @param all figures of the centre: some follow from two of one document
     */
    static List<String> of(ReportedFigure figure, List<ReportedFigure> all, Texts texts) {
        var consequences = new Consequences(texts);
        switch (figure.ambiguity()) {
            case POINTS_OR_PERCENT -> consequences.bases(figure);
            case OVERLAP -> consequences.distinct(figure, all);
            case PERSON_DAYS -> consequences.personDays(figure);
            case TWO_CURRENCIES -> consequences.say("reported.follows.two-currencies");
            default -> {}
        }
        consequences.payback(figure, all);
        consequences.tonnes(figure);
        return List.copyOf(consequences.found);
    }

    private void say(String key, Object... arguments) {
        found.add(texts.of(key, arguments));
    }

    private void bases(ReportedFigure figure) {
        var printed = figure.amounts().stream().filter(a -> a.reading().isEmpty()).toList();
        if (printed.size() == 2) {
            var now = printed.getFirst().low();
            var by = printed.getLast().low();
            if (now != null && by != null) {
                bases(new Change(now, by));
            }
        }
    }

    private void bases(Change change) {
        var points = texts.exact(change.baseIfPoints());
        change.baseIfPercent()
                .ifPresentOrElse(
                        base -> say("reported.follows.bases", points, texts.exact(base)),
                        () -> say("reported.follows.base-of-points", points));
    }

    /** Two channels of one document count the same kind of thing. */
    private void distinct(ReportedFigure figure, List<ReportedFigure> all) {
        for (var amount : figure.amounts()) {
            all.stream()
                    .filter(f -> f.source().equals(figure.source()) && !f.id().equals(figure.id()))
                    .filter(f -> f.ambiguity() == Ambiguity.OVERLAP)
                    .flatMap(f -> f.amounts().stream())
                    .filter(a -> a.low() != null && a.indicator().equals(amount.indicator()))
                    .forEach(other -> overlap(amount, other));
        }
    }

    private void overlap(ReportedAmount one, ReportedAmount other) {
        if (isCount(one.low()) && isCount(other.low()) && !one.indicator().isEmpty()) {
            var overlap = new Overlap(requireNonNull(one.low()), requireNonNull(other.low()));
            say(
                    "reported.follows.overlap",
                    texts.exact(overlap.one()),
                    texts.exact(overlap.other()),
                    texts.exact(overlap.most()),
                    texts.exact(overlap.least()));
        }
    }

    private static boolean isCount(@Nullable BigDecimal number) {
        return number != null && number.signum() >= 0;
    }

    private void personDays(ReportedFigure figure) {
        var people = value(figure, "person");
        var days = value(figure, "day");
        if (people.isPresent() && days.isPresent()) {
            var attendance = new Attendance(people.get(), days.get());
            say(
                    "reported.follows.person-days",
                    texts.exact(attendance.people()),
                    texts.exact(attendance.days()),
                    texts.exact(attendance.personDaysIfAllCame()));
        }
    }

    private static Optional<BigDecimal> value(ReportedFigure figure, String unit) {
        return figure.amounts().stream()
                .filter(a -> a.unit().equals(unit))
                .flatMap(a -> Optional.ofNullable(a.low()).stream())
                .findFirst();
    }

    /** Of a saving with the investment that the same document gives in the same currency. */
    private void payback(ReportedFigure figure, List<ReportedFigure> all) {
        for (var saving : figure.amounts()) {
            var perYear = saving.low();
            if (saving.indicator().equals("FIN-SAV") && perYear != null && perYear.signum() > 0) {
                var currency = saving.unit().replace("/year", "");
                all.stream()
                        .filter(f -> f.source().equals(figure.source()))
                        .flatMap(f -> f.amounts().stream())
                        .filter(a -> a.indicator().equals("FIN-INV") && a.unit().equals(currency))
                        .flatMap(a -> Optional.ofNullable(a.low()).stream())
                        .filter(investment -> investment.signum() >= 0)
                        .findFirst()
                        .filter(_ -> figure.amounts().size() == 1)
                        .ifPresent(investment ->
                                say(
                                        "reported.follows.payback",
                                        texts.exact(new Payback(investment, perYear).months())));
            }
        }
    }

    private void tonnes(ReportedFigure figure) {
        for (var amount : figure.amounts()) {
            if (amount.low() != null && amount.unit().matches("kg\\b.*")) {
                var factor = BigDecimal.valueOf(Unit.get("kg").factorTo(Unit.get("t")));
                say(
                        "reported.follows.tonnes",
                        texts.exact(amount.low()),
                        texts.exact(amount.low().multiply(factor)));
            }
        }
    }
}

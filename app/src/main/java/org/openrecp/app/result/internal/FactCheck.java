// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Indicator;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Sentences;
import org.openrecp.engine.problem.Subject;
import org.openrecp.engine.quantity.Unit;

/** Finds what is wrong with facts, and brings them to the units of their indicators. */
final class FactCheck {
    private static final String PER_YEAR = "/a";
    private static final Pattern YEARLY = Pattern.compile("/\\s*(year|yr|năm|production year)$");
    private static final MathContext SURE_DIGITS = new MathContext(14);
    private static final Sentences SENTENCES = Sentences.beside(FactCheck.class, "problems");

    private final Places places;
    private final Sectors sectors;
    private final LocalDate today;
    private final List<InputProblem> problems;
    private final Map<String, Boolean> knownSectors = new HashMap<>();
    private final Map<String, BigDecimal> factors = new HashMap<>();

    FactCheck(Places places, Sectors sectors, LocalDate today, List<InputProblem> problems) {
        this.places = places;
        this.sectors = sectors;
        this.today = today;
        this.problems = problems;
    }

    /** The fact as it is recorded; null: something is wrong with it, and noted. */
    @Nullable CheckedFact check(Fact fact) {
        int before = problems.size();
        var line = IndicatorTable.find(fact.indicator()).orElse(null);
        if (line == null) {
            note(fact, "indicator", fact.indicator(), "no-indicator");
            return null;
        }
        checkDays(fact);
        checkPlace(fact);
        checkSector(fact);
        checkShares(fact);
        var checked = inUnitOf(line.indicator(), fact);
        return problems.size() > before ? null : checked;
    }

    private @Nullable CheckedFact inUnitOf(Indicator indicator, Fact fact) {
        var amount = fact.amount();
        if (amount.value().signum() < 0) {
            note(fact, "value", amount.value().toPlainString(), "negative");
            return null;
        }
        if (indicator.isMoney()) {
            return money(indicator, fact);
        }
        var factor = factor(indicator, normal(amount.unit()));
        if (factor == null) {
            var wanted = indicator.factUnit();
            note(
                    fact,
                    "unit",
                    amount.unit(),
                    "unit",
                    indicator.code(),
                    wanted.equals("1") ? "1 (%s)".formatted(indicator.unit()) : wanted);
            return null;
        }
        boolean same = factor.compareTo(BigDecimal.ONE) == 0;
        return new CheckedFact(
                CheckedFact.id(fact.who().centre(), fact.source()),
                fact,
                same ? amount.value() : amount.value().multiply(factor, MathContext.DECIMAL64),
                amount.uncertainty() == null ? null : amount.uncertainty() * factor.doubleValue(),
                indicator.factUnit(),
                same ? null : amount,
                null,
                null);
    }

    private @Nullable CheckedFact money(Indicator indicator, Fact fact) {
        var unit = normal(fact.amount().unit());
        boolean perYear = unit.endsWith(PER_YEAR);
        var currency = perYear ? unit.substring(0, unit.length() - PER_YEAR.length()) : unit;
        if (!Centre.isCurrency(currency) || perYear != indicator.isPerYear()) {
            note(
                    fact,
                    "unit",
                    fact.amount().unit(),
                    indicator.isPerYear() ? "unit.money-per-year" : "unit.money",
                    indicator.code());
            return null;
        }
        var date = fact.amount().moneyDate();
        if (date == null) {
            note(fact, "money date", null, "money-date");
            return null;
        }
        if (date.isAfter(today)) {
            note(fact, "money date", date.toString(), "money-date.future");
            return null;
        }
        return new CheckedFact(
                CheckedFact.id(fact.who().centre(), fact.source()),
                fact,
                fact.amount().value(),
                fact.amount().uncertainty(),
                unit,
                null,
                currency,
                date);
    }

    /** What a number in a unit is multiplied by; null: the unit does not fit. */
    private @Nullable BigDecimal factor(Indicator indicator, String unit) {
        if (unit.equals(indicator.factUnit())
                || (indicator.factUnit().equals("1") && unit.equals(indicator.unit()))) {
            return BigDecimal.ONE;
        }
        if (indicator.factUnit().equals("1")) {
            return null;
        }
        var found =
                factors.computeIfAbsent(
                        unit + " " + indicator.factUnit(),
                        _ -> factor(unit, Unit.get(indicator.factUnit())));
        return found.signum() == 0 ? null : found;
    }

    /** Zero where the unit does not fit. 0.0036000000000000001 is meant as 0.0036. */
    private static BigDecimal factor(String unit, Unit into) {
        return Unit.find(unit)
                .filter(u -> u.convertsTo(into))
                .map(u -> new BigDecimal(u.factorTo(into), SURE_DIGITS).stripTrailingZeros())
                .orElse(BigDecimal.ZERO);
    }

    private static String normal(String unit) {
        return YEARLY.matcher(unit.strip()).replaceFirst(PER_YEAR);
    }

    private void checkDays(Fact fact) {
        if (fact.days().until().isAfter(today)) {
            note(fact, "date", fact.days().until().toString(), "future");
        }
    }

    private void checkPlace(Fact fact) {
        var id = fact.setting().place();
        if (id == null) {
            return;
        }
        var place = places.find(id).orElse(null);
        if (place == null) {
            note(fact, "place", id, "no-place");
        } else if (place.until() != null && place.until().isBefore(fact.days().from())) {
            note(
                    fact,
                    "place",
                    place.name(),
                    "place-ended",
                    place.until(),
                    places.on(place, fact.days().from()).stream()
                            .map(p -> p.name() + " (" + p.id() + ")")
                            .collect(joining(", ")));
        }
    }

    private void checkSector(Fact fact) {
        var scheme = fact.setting().scheme();
        var sector = fact.setting().sector();
        if (sector == null) {
            return;
        }
        boolean known =
                scheme != null
                        && knownSectors.computeIfAbsent(
                                scheme + sector, _ -> sectors.find(scheme, sector).isPresent());
        if (!known) {
            note(fact, "sector", sector, "no-sector", scheme == null ? "ISIC, VSIC" : scheme);
        }
    }

    private void checkShares(Fact fact) {
        var sum = BigDecimal.ZERO;
        for (var share : fact.shares()) {
            if (share.share().signum() <= 0) {
                note(fact, "share", share.share().toPlainString(), "share");
                return;
            }
            sum = sum.add(share.share());
        }
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            var percent = sum.movePointRight(2).stripTrailingZeros().toPlainString();
            note(fact, "shares", percent + " %", "shares");
        }
    }

    private void note(
            Fact fact, String field, @Nullable String found, String key, Object... arguments) {
        problems.add(problem(fact.source().label(), field, found, key, arguments));
    }

    /** A problem of a fact; {@code {0}} of its sentence is what was found. */
    static InputProblem problem(
            String label, String field, @Nullable String found, String key, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = found == null ? "" : found;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Problem(
                Sentences.code("result." + key),
                Subject.of("Fact", label, field),
                found,
                SENTENCES.say("result." + key, all));
    }
}

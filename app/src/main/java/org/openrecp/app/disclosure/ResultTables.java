// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicator.Aggregation;
import org.openrecp.app.result.Indicators;
import org.openrecp.engine.disclosure.Contribution;
import org.openrecp.engine.disclosure.Dimension;
import org.openrecp.engine.disclosure.Measure;
import org.openrecp.engine.disclosure.Table;
import org.springframework.stereotype.Component;

/**
 * Results as the gate wants them. Facts are always fetched by company, year, division, province of
 * today's map and programme, so that the same value bears the same name in every table and is known
 * again. A company that is counted once is counted where it was first.
 */
@Component
public class ResultTables {
    /** Code of the total of a dimension. */
    public static final String ALL = "*";

    /** Code of what is not known, or of no programme. */
    public static final String UNKNOWN = "?";

    private static final List<By> FINEST = List.of(By.YEAR, By.DIVISION, By.PLACE, By.PROGRAMME);
    private static final int PROGRAMME = 3;

    private final Indicators indicators;

    ResultTables(Indicators indicators) {
        this.indicators = indicators;
    }

    /**
     * Values that may be compared with each other.
     *
     * @param basis status of the facts; null: a count of companies, whatever their facts' status
     * @param currency null: no money
     * @param counts whether companies are counted, each once
     */
    public record Family(
            UUID centre,
            Indicator indicator,
            Fact.@Nullable Status basis,
            @Nullable String currency,
            boolean counts) {

        /** Names it in the log and in addresses. */
        public String name() {
            return Stream.of(indicator.code(), basis == null ? null : basis.code(), currency)
                    .filter(Objects::nonNull)
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow();
        }

        /** The basis as files name it. */
        public String basisCode() {
            return basis == null ? "counted" : basis.code();
        }

        /** As it is written behind a figure. */
        public String unit() {
            return currency == null
                    ? indicator.unit()
                    : currency + (indicator.isPerYear() ? "/year" : "");
        }
    }

    /** A count of companies has no basis, and only money has a currency. */
    public Family family(
            UUID centre,
            Indicator indicator,
            Fact.@Nullable Status basis,
            @Nullable String currency) {
        boolean counts = indicators.countsCompanies(indicator.code());
        return new Family(
                centre,
                indicator,
                counts ? null : basis,
                indicator.isMoney() ? currency : null,
                counts);
    }

    /** Indicators whose figures add up, or count companies. */
    public List<Indicator> list() {
        return indicators.list().stream()
                .filter(i ->
                        i.aggregation() == Aggregation.SUM || indicators.countsCompanies(i.code()))
                .toList();
    }

    /** A value with its codes in {@link #FINEST}, the last empty for a count. */
    private record Part(String company, String record, List<String> keys, double value) {}

    /**
     * A table of results.
     *
     * @param dimensions by what; a count of companies cannot be told apart by programme
     * @param fromYear null: from the first
     * @param programme whose companies are counted; null: all, as always for what is no count
     */
    public Table table(
            Family family,
            List<By> dimensions,
            @Nullable Integer fromYear,
            @Nullable Integer untilYear,
            @Nullable UUID programme) {
        var cut = Cut.of(family.centre()).years(fromYear, untilYear);
        List<Part> parts =
                family.counts()
                        ? firsts(
                                family,
                                programme == null ? cut : cut.through(programme.toString(), null))
                        : parts(family, cut);
        var contributions =
                parts.stream()
                        .map(p ->
                                new Contribution(
                                        p.company(),
                                        p.record(),
                                        dimensions.stream().map(by -> key(p, by)).toList(),
                                        p.value()))
                        .toList();
        var all = new ArrayList<Dimension>();
        for (int d = 0; d < dimensions.size(); d++) {
            all.add(dimension(dimensions.get(d), d, contributions));
        }
        return new Table(all, measure(family, contributions), contributions);
    }

    /** The currencies of an indicator's facts; none where it is no money. */
    public List<String> currencies(UUID centre, Indicator indicator) {
        return indicators.values(List.of(indicator.code()), Cut.of(centre)).stream()
                .map(Indicators.Cell::currency)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static Measure measure(Family family, List<Contribution> contributions) {
        boolean whole =
                family.indicator().factUnit().equals("1")
                        && contributions.stream()
                                .allMatch(c -> c.value() >= 0 && c.value() == Math.rint(c.value()));
        if (family.counts() || whole) {
            return Measure.COUNT;
        }
        return contributions.stream().anyMatch(c -> c.value() < 0)
                ? Measure.SIGNED
                : Measure.MAGNITUDE;
    }

    /** One for each company, where it was first. */
    private List<Part> firsts(Family family, Cut cut) {
        Map<String, List<String>> first = new TreeMap<>();
        for (var c :
                contributions(family, cut.by(FINEST.subList(0, PROGRAMME).toArray(By[]::new)))) {
            if (c.company() != null) {
                first.merge(
                        c.company().toString(),
                        c.keys(),
                        (a, b) -> String.join("|", a).compareTo(String.join("|", b)) <= 0 ? a : b);
            }
        }
        return first.entrySet().stream()
                .map(e -> new Part(e.getKey(), e.getKey(), e.getValue(), 1))
                .toList();
    }

    /** What programmes count of each value, and the rest of it. */
    private List<Part> parts(Family family, Cut cut) {
        var rest = new LinkedHashMap<String, Indicators.Contribution>();
        var left = new LinkedHashMap<String, BigDecimal>();
        for (var c :
                contributions(family, cut.by(FINEST.subList(0, PROGRAMME).toArray(By[]::new)))) {
            rest.put(name(c.keys(), c), c);
            left.put(name(c.keys(), c), c.value());
        }
        var parts = new ArrayList<Part>();
        for (var c : contributions(family, cut.by(FINEST.toArray(By[]::new)))) {
            left.merge(
                    name(c.keys().subList(0, PROGRAMME), c), c.value().negate(), BigDecimal::add);
            parts.add(part(c, c.keys(), c.value()));
        }
        rest.forEach((name, c) -> {
            var value = left.getOrDefault(name, BigDecimal.ZERO);
            if (value.signum() != 0) {
                parts.add(part(c, Stream.concat(c.keys().stream(), Stream.of("")).toList(), value));
            }
        });
        return parts;
    }

    private List<Indicators.Contribution> contributions(Family family, Cut cut) {
        return indicators.contributions(family.indicator().code(), cut).stream()
                .filter(c -> c.status() == null || c.status() == family.basis())
                .filter(c -> Objects.equals(c.currency(), family.currency()))
                .toList();
    }

    private static Part part(Indicators.Contribution c, List<String> keys, BigDecimal value) {
        return new Part(String.valueOf(c.company()), name(keys, c), keys, value.doubleValue());
    }

    private static String name(List<String> keys, Indicators.Contribution c) {
        return String.join("|", keys) + "|" + c.company();
    }

    private static String key(Part part, By by) {
        String key = part.keys().get(FINEST.indexOf(by));
        return key.isEmpty() ? UNKNOWN : key;
    }

    private static Dimension dimension(By by, int at, List<Contribution> contributions) {
        var codes = new TreeSet<String>();
        contributions.forEach(c -> codes.add(c.leaf().get(at)));
        return Dimension.flat(
                code(by), ALL, codes.isEmpty() ? List.of(UNKNOWN) : List.copyOf(codes));
    }

    /** As it stands in addresses, the log and keys of texts. */
    public static String code(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicator.Aggregation;
import org.openrecp.engine.table.CsvTable;

/** The definitions of the table beside this class. */
public final class IndicatorTable {
    /** What is saved by resource, in the order in which it is shown. */
    static final List<String> SAVINGS =
            List.of(
                    "RES-EL",
                    "RES-COAL",
                    "RES-FUEL",
                    "RES-WAT",
                    "RES-MAT",
                    "RES-CHE",
                    "ENV-WW",
                    "ENV-SW",
                    "ENV-CW",
                    "ENV-HW",
                    "ENV-GHG",
                    "ENV-CO2",
                    "ENV-DUST");

    private static final List<Line> ALL =
            CsvTable.read(IndicatorTable.class, "indicators.csv").rows().stream()
                    .map(IndicatorTable::line)
                    .toList();
    private static final Map<String, Line> NEWEST = newest();

    private IndicatorTable() {}

    /**
     * A definition with how it is computed.
     *
     * @param counts the presence of companies that it counts; empty: no count of companies
     * @param numerator code; empty: no ratio of two indicators
     * @param factor of the ratio
     * @param pairsOf a ratio of the same savings claimed and verified: the status of those that the
     *     cut is made of; null: another ratio
     * @param needs what would have to be collected before it can be computed; empty: nothing
     */
    public record Line(
            Indicator indicator,
            String counts,
            String numerator,
            String denominator,
            double factor,
            Fact.@Nullable Status pairsOf,
            String needs) {
        /** Whether it is computed from two figures of the ledger. */
        public boolean isQuotient() {
            return !numerator.isEmpty();
        }
    }

    /** Every version of every definition. */
    static List<Indicator> all() {
        return ALL.stream().map(Line::indicator).toList();
    }

    /** The definitions that hold, with how they are computed. */
    static List<Line> lines() {
        return List.copyOf(NEWEST.values());
    }

    /** The definitions that hold. */
    static List<Indicator> list() {
        return NEWEST.values().stream().map(Line::indicator).toList();
    }

    static Optional<Line> find(String code) {
        return Optional.ofNullable(NEWEST.get(code));
    }

    static Line get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("No indicator " + code + "."));
    }

    private static Map<String, Line> newest() {
        var newest = new LinkedHashMap<String, Line>();
        ALL.stream()
                .sorted(Comparator.comparingInt(l -> l.indicator().version()))
                .forEach(l -> newest.put(l.indicator().code(), l));
        return newest;
    }

    private static Line line(CsvTable.Row row) {
        return new Line(
                new Indicator(
                        row.get("code"),
                        (int) row.getNumber("version"),
                        LocalDate.parse(row.get("since")),
                        row.get("name_en"),
                        row.get("name_vi"),
                        row.get("unit"),
                        row.get("fact_unit"),
                        row.get("formula"),
                        row.get("formula_vi"),
                        Aggregation.valueOf(row.get("aggregation").toUpperCase(Locale.ROOT)),
                        row.get("counts_once"),
                        row.get("filter"),
                        row.get("disaggregations"),
                        row.get("presence"),
                        row.get("source")),
                row.get("counts"),
                row.get("numerator"),
                row.get("denominator"),
                row.findNumber("factor").orElse(1.0),
                CutSql.status(row.get("pairs_of").isEmpty() ? null : row.get("pairs_of")),
                row.get("needs"));
    }
}

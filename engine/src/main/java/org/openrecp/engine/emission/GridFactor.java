// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.table.CsvTable;

/**
 * What electricity from a grid emits.
 *
 * @param country ISO 3166-1 alpha-3; null when the user gave the factor
 * @param year that it holds for; null when the user gave the factor
 * @param gas {@link Gas#CO2}, or {@link Gas#CO2E} for life-cycle figures
 * @param basis what kind of number it is, for instance {@code combined margin}
 */
public record GridFactor(
        @Nullable String country,
        @Nullable Integer year,
        double tonnesPerMegawattHour,
        Kind kind,
        Gas gas,
        String basis,
        String status,
        String source) {

    /** Where a factor stands in the order of choice. */
    public enum Kind {
        /** Given by the user. */
        GIVEN,
        /** Published by the country's authority. */
        OFFICIAL,
        /** Mean of generation, life cycle, CO2e (Ember). */
        STATISTICAL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<String, List<GridFactor>> TABLE = readTable();

    /** A factor that the user vouches for. */
    public static GridFactor given(double tonnesPerMegawattHour) {
        return new GridFactor(
                null,
                null,
                tonnesPerMegawattHour,
                Kind.GIVEN,
                Gas.CO2,
                "given by the user",
                "given",
                "Given by the user");
    }

    /**
     * The latest official factor not after a year; else the latest statistical one; empty when the
     * tables hold none.
     *
     * @param country ISO 3166-1 alpha-3
     */
    public static Optional<GridFactor> find(String country, int year) {
        return Stream.of(Kind.OFFICIAL, Kind.STATISTICAL)
                .flatMap(kind -> latest(country, year, kind).stream())
                .findFirst();
    }

    private static Optional<GridFactor> latest(String country, int year, Kind kind) {
        return TABLE.getOrDefault(country.strip().toUpperCase(Locale.ROOT), List.of()).stream()
                .filter(factor -> factor.kind == kind && factor.yearOr0() <= year)
                .max(comparingInt(GridFactor::yearOr0));
    }

    private int yearOr0() {
        return year == null ? 0 : year;
    }

    private static Map<String, List<GridFactor>> readTable() {
        var sources =
                CsvTable.read(GridFactor.class, "grid_sources.csv").rows().stream()
                        .filter(row -> !row.get("status").equals("not-found"))
                        .collect(toMap(row -> row.get("source"), row -> row));
        return CsvTable.read(GridFactor.class, "grid_factors.csv").rows().stream()
                .flatMap(row ->
                        Optional.ofNullable(sources.get(row.get("source")))
                                .map(source -> read(row, source))
                                .stream())
                .sorted(comparing(factor -> factor.kind))
                .collect(groupingBy(factor -> String.valueOf(factor.country)));
    }

    private static GridFactor read(CsvTable.Row row, CsvTable.Row source) {
        return new GridFactor(
                row.get("country"),
                (int) row.getNumber("year"),
                row.getNumber("tonnes_per_mwh"),
                Kind.valueOf(source.get("kind").toUpperCase(Locale.ROOT)),
                source.get("gas_basis").equals("CO2") ? Gas.CO2 : Gas.CO2E,
                source.get("factor_type"),
                source.get("status"),
                source.get("citation"));
    }
}

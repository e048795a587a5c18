// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openrecp.engine.table.CsvTable;

/**
 * What a fuel emits when it is burnt in manufacturing industry (IPCC category 1.A.2), per energy on
 * the net calorific value.
 *
 * @param biogenic whether its CO2 is a memo beside the totals
 * @param megajoulesPerKilogram net calorific value; empty when the table gives none
 * @param relativeUncertainty of that value, one standard deviation, from its 95 % limits; 0 when
 *     the table gives none
 * @param kilogramsPerTerajoule of CO2, CH4, N2O
 * @param kilogramsPerM3 density; empty when the table gives none
 */
public record FuelFactor(
        String code,
        String nameEn,
        String nameVi,
        boolean biogenic,
        OptionalDouble megajoulesPerKilogram,
        double relativeUncertainty,
        Map<Gas, Double> kilogramsPerTerajoule,
        OptionalDouble kilogramsPerM3,
        String valueSource,
        String factorSource,
        String status) {

    private static final double DEVIATIONS_BETWEEN_LIMITS = 2 * 1.959963984540054;
    private static final int NEAR = 3;
    private static final Map<String, FuelFactor> TABLE = readTable();

    public FuelFactor {
        kilogramsPerTerajoule = Map.copyOf(kilogramsPerTerajoule);
    }

    /** By its code, in capitals or not. */
    public static Optional<FuelFactor> find(String code) {
        return Optional.ofNullable(TABLE.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** All codes, in the order of the table. */
    public static List<String> codes() {
        return List.copyOf(TABLE.keySet());
    }

    /** Codes that look like a text, nearest first, at most three. */
    public static List<String> near(String text) {
        var wanted = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        return TABLE.keySet().stream()
                .sorted(Comparator.comparingInt(code -> distance(code, wanted)))
                .limit(NEAR)
                .toList();
    }

    /** Edits from one text to the other; a text within the other is near. */
    private static int distance(String code, String wanted) {
        var row = new int[wanted.length() + 1];
        for (int j = 0; j <= wanted.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= code.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= wanted.length(); j++) {
                int change = code.charAt(i - 1) == wanted.charAt(j - 1) ? 0 : 1;
                int best = Math.min(diagonal + change, Math.min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = best;
            }
        }
        boolean within = !wanted.isEmpty() && (code.contains(wanted) || wanted.contains(code));
        return within ? row[wanted.length()] / 4 : row[wanted.length()];
    }

    private static Map<String, FuelFactor> readTable() {
        return CsvTable.read(FuelFactor.class, "fuels.csv").rows().stream()
                .filter(row -> !row.get("status").equals("not-found"))
                .map(FuelFactor::read)
                .collect(toMap(FuelFactor::code, f -> f, (a, _) -> a, LinkedHashMap::new));
    }

    private static FuelFactor read(CsvTable.Row row) {
        return new FuelFactor(
                row.get("fuel_code"),
                row.get("name_en"),
                row.get("name_vi"),
                Boolean.parseBoolean(row.get("biogenic_co2")),
                number(row, "ncv_gj_per_t"),
                relativeUncertainty(row),
                Map.of(
                        Gas.CO2, row.getNumber("ef_co2_kg_per_tj"),
                        Gas.CH4, row.getNumber("ef_ch4_kg_per_tj"),
                        Gas.N2O, row.getNumber("ef_n2o_kg_per_tj")),
                number(row, "density_kg_per_m3"),
                row.get("source_ncv"),
                row.get("source_ef"),
                row.get("status"));
    }

    private static double relativeUncertainty(CsvTable.Row row) {
        var value = number(row, "ncv_gj_per_t");
        var lower = number(row, "ncv_lower95");
        var upper = number(row, "ncv_upper95");
        return value.isEmpty() || lower.isEmpty() || upper.isEmpty()
                ? 0
                : (upper.getAsDouble() - lower.getAsDouble())
                        / DEVIATIONS_BETWEEN_LIMITS
                        / value.getAsDouble();
    }

    private static OptionalDouble number(CsvTable.Row row, String column) {
        return row.findNumber(column).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}

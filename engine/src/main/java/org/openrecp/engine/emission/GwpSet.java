// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openrecp.engine.table.CsvTable;

/** Global warming potentials over 100 years, by the IPCC assessment report that gives them. */
public enum GwpSet {
    SAR,
    TAR,
    AR4,
    AR5,
    AR6;

    private static final Map<GwpSet, Map<Gas, Double>> POTENTIALS = read();

    /** kg CO2e per kg of the gas. */
    public double of(Gas gas) {
        return gas == Gas.CO2E ? 1 : POTENTIALS.getOrDefault(this, Map.of()).getOrDefault(gas, 0.0);
    }

    /** By its name, for instance {@code AR5}. */
    public static Optional<GwpSet> find(String name) {
        var wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(set -> set.name().equals(wanted)).findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    private static Map<GwpSet, Map<Gas, Double>> read() {
        var result = new EnumMap<GwpSet, Map<Gas, Double>>(GwpSet.class);
        for (var row : CsvTable.read(GwpSet.class, "gwp.csv").rows()) {
            for (var gas : Gas.values()) {
                if (gas.tableCode().equals(row.get("gas_code"))) {
                    for (var set : values()) {
                        result.computeIfAbsent(set, _ -> new EnumMap<>(Gas.class))
                                .put(gas, row.getNumber(set.column()));
                    }
                }
            }
        }
        return result;
    }

    private String column() {
        return "gwp100_" + name().toLowerCase(Locale.ROOT);
    }
}

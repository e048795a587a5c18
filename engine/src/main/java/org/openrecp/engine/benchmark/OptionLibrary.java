// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.table.CsvTable;

/** Options that were done elsewhere, by sector and unit operation. */
public final class OptionLibrary {
    /** Divisions and groups of ISIC Rev. 4 → the library's own names of sectors. */
    private static final List<Map.Entry<String, String>> SECTORS =
            List.of(
                    Map.entry("102", "seafood_processing"),
                    Map.entry("10", "food_processing"),
                    Map.entry("11", "food_processing"),
                    Map.entry("13", "textile"),
                    Map.entry("14", "textile"),
                    Map.entry("17", "pulp_paper"),
                    Map.entry("20", "chemicals"),
                    Map.entry("21", "chemicals"),
                    Map.entry("22", "craft_village_plastics"),
                    Map.entry("23", "building_materials"),
                    Map.entry("24", "metal_finishing"),
                    Map.entry("25", "metal_finishing"),
                    Map.entry("383", "craft_village_plastics"));

    private static final String EVERY_SECTOR = "cross_cutting";

    private static final List<LibraryOption> ALL =
            CsvTable.read(OptionLibrary.class, "options.csv").rows().stream()
                    .map(LibraryOption::of)
                    .toList();

    private OptionLibrary() {}

    public static List<LibraryOption> all() {
        return ALL;
    }

    /**
     * Options of the plant's sector and those of every sector, that save one of the resources and
     * belong to one of the unit operations, best known first: figures that were read, then those
     * with a saving, then short payback, then the order of the library.
     *
     * @param isic null: only options of every sector
     * @param unitOperations names; none: any
     * @param resources as the library calls them (water, electricity, fuel, …); none: any
     */
    public static List<LibraryOption> fit(
            @Nullable String isic,
            Collection<String> unitOperations,
            Collection<String> resources) {
        var sector = sectorOf(isic);
        return ALL.stream()
                .filter(o -> o.sector().equals(EVERY_SECTOR) || o.sector().equals(sector))
                .filter(o -> unitOperations.isEmpty() || isAt(o, unitOperations))
                .filter(o ->
                        resources.isEmpty() || o.resources().stream().anyMatch(resources::contains))
                .sorted(
                        Comparator.comparing(
                                        (LibraryOption o) -> !(o.isVerified() && o.hasSaving()))
                                .thenComparing(o -> !o.hasSaving())
                                .thenComparingDouble(OptionLibrary::payback))
                .toList();
    }

    /** The library's name of the sector of an activity; null: it has none for it. */
    public static @Nullable String sectorOf(@Nullable String isic) {
        return isic == null
                ? null
                : SECTORS.stream()
                        .filter(e -> isic.startsWith(e.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isAt(LibraryOption option, Collection<String> unitOperations) {
        return unitOperations.stream()
                .anyMatch(name ->
                        Words.of(name).contain(option.unitOperation())
                                || Words.of(option.unitOperation()).contain(name));
    }

    private static double payback(LibraryOption option) {
        var months = option.paybackMonthsHigh();
        return months == null
                ? Objects.requireNonNullElse(option.paybackMonthsLow(), Double.MAX_VALUE)
                : months;
    }
}

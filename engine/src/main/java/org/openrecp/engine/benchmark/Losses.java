// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrecp.engine.benchmark.LossRange.How;
import org.openrecp.engine.flowsheet.Material;

/** Ranges of what may be lost in a year, each from one kind of evidence. */
public final class Losses {
    private static final Set<String> ELECTRICITY_BILL =
            Set.of("plant electricity", "mill electricity");
    private static final Set<String> WATER_BILL =
            Set.of("plant water", "mill water", "fresh water");
    private static final Set<String> FUEL_BOUND =
            Set.of("boiler fuel", "kiln fuel", "burner fuel", "machine fuel", "fuel");

    private Losses() {}

    /**
     * From the poorest and the best of the benchmarks that fit: share of use above each × cost of a
     * year. Empty when none fits.
     */
    public static Optional<LossRange> aboveBenchmarks(Comparison comparison, double yearlyCost) {
        return switch (comparison) {
            case Comparison.NoneFits _ -> Optional.empty();
            case Comparison.Compared compared -> {
                var poor =
                        compared.fits().stream()
                                .min(Comparator.comparingDouble(Comparison.Fit::gapToPoorEnd))
                                .orElseThrow();
                var good =
                        compared.fits().stream()
                                .max(Comparator.comparingDouble(Comparison.Fit::gapToGoodEnd))
                                .orElseThrow();
                yield Optional.of(
                        new LossRange(
                                comparison.metric().code(),
                                poor.gapToPoorEnd() * yearlyCost,
                                good.gapToGoodEnd() * yearlyCost,
                                new How.AboveBenchmark(poor, good)));
            }
        };
    }

    /**
     * From the plant's own best months, two ways: all output at the best tenth's specific use, and,
     * where a base load could be fitted, every month at its own output with the best tenth's
     * residual. The second takes away what only a fuller month explains. Empty without prices or
     * with fewer than three productive months.
     */
    public static Optional<LossRange> aboveBestMonths(UseSeries series) {
        var price = series.price();
        var best = series.bestSpecificUse();
        var mean = series.specificUse();
        if (price.isEmpty() || best.isEmpty() || mean.isEmpty()) {
            return Optional.empty();
        }
        double scale = price.getAsDouble() * series.years();
        double ratio =
                Math.max(0, mean.getAsDouble() - best.getAsDouble()) * series.output() * scale;
        var load = BaseLoad.of(series).filter(BaseLoad::isPlausible);
        double sameOutput = load.map(l -> -l.bestTenth() * l.months() * scale).orElse(0.0);
        return Optional.of(
                new LossRange(
                        series.subject(),
                        load.isPresent() ? Math.min(ratio, sameOutput) : 0,
                        Math.max(ratio, sameOutput),
                        new How.AboveBestMonths(
                                mean.getAsDouble(), best.getAsDouble(), load.isPresent())));
    }

    /**
     * From a library option, where its base is this bill, or lies within it. An "up to" starts at
     * nothing; an "at least" is taken as it stands. Empty where the base is something that the
     * bills do not show: its share of the bill has to be measured first.
     */
    public static Optional<LossRange> fromLibrary(
            LibraryOption option, String subject, Material.Kind kind, double yearlyCost) {
        var base = option.base();
        if (base == null || !option.hasSaving()) {
            return Optional.empty();
        }
        boolean whole = bill(kind).contains(base);
        boolean within = kind == Material.Kind.FUEL && FUEL_BOUND.contains(base);
        if (!whole && !within) {
            return Optional.empty();
        }
        Double low = option.savingLow();
        Double high = option.savingHigh();
        double from = low == null || !whole ? 0 : low;
        double to = high == null ? low == null ? 0 : low : high;
        return Optional.of(
                new LossRange(
                        subject,
                        Math.min(from, to) * yearlyCost,
                        to * yearlyCost,
                        new How.LibraryShare(option, whole)));
    }

    private static Set<String> bill(Material.Kind kind) {
        return switch (kind) {
            case ELECTRICITY -> ELECTRICITY_BILL;
            case WATER -> WATER_BILL;
            default -> Set.of();
        };
    }

    /** Names that the library gives to what a material of this kind is. */
    public static List<String> resourcesOf(Material.Kind kind) {
        return switch (kind) {
            case ELECTRICITY -> List.of("electricity", "energy", "electricity cost");
            case FUEL -> List.of("fuel", "energy", "coal", "steam", "heat");
            case STEAM -> List.of("steam", "heat", "fuel", "energy");
            case WATER -> List.of("water");
            case WASTEWATER -> List.of("waste water", "water", "COD");
            case CHEMICAL -> List.of("chemicals");
            case RAW, AUXILIARY, PACKAGING -> List.of("materials", "product", "fibre", "starch");
            case WASTE -> List.of("waste", "sludge");
            case PRODUCT, BY_PRODUCT, EMISSION -> List.of();
        };
    }
}

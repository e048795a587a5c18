// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.benchmark.Benchmark.Denominator;
import org.openrecp.engine.benchmark.Comparison.Fit;
import org.openrecp.engine.benchmark.Comparison.NotFitting;
import org.openrecp.engine.benchmark.Comparison.Reason;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.engine.table.CsvTable;

/** The table of sector norms and benchmarks, each with its source. */
public final class Benchmarks {
    private static final List<Benchmark> ALL =
            CsvTable.read(Benchmarks.class, "benchmarks.csv").rows().stream()
                    .map(Benchmark::of)
                    .toList();

    private Benchmarks() {}

    public static List<Benchmark> all() {
        return ALL;
    }

    /**
     * Holds the specific use of a whole plant against every benchmark of its sector. Ranges are
     * wide because the mix of products dominates: the plant's own best months are often the better
     * target.
     *
     * @param specificUse per amount of product, for instance MJ/t
     */
    public static Comparison compare(PlantProfile plant, Metric metric, Quantity specificUse) {
        var candidates = ofSector(plant, metric);
        var fits = new ArrayList<Fit>();
        var others = new ArrayList<NotFitting>();
        for (var candidate : candidates) {
            var reason = obstacle(candidate, plant, specificUse, candidates);
            if (reason == null) {
                fits.add(fit(candidate, plant, specificUse));
            } else {
                others.add(new NotFitting(candidate, reason, found(candidate, reason)));
            }
        }
        return fits.isEmpty()
                ? new Comparison.NoneFits(metric, specificUse, others)
                : new Comparison.Compared(metric, specificUse, fits, others);
    }

    private static List<Benchmark> ofSector(PlantProfile plant, Metric metric) {
        var isic = plant.isic();
        return ALL.stream()
                .filter(b -> b.metric() == metric)
                .filter(b -> isic == null ? b.names(plant.product()) : b.isFor(isic))
                .toList();
    }

    private static Fit fit(Benchmark benchmark, PlantProfile plant, Quantity specificUse) {
        boolean foreign =
                benchmark.country() != null
                        && plant.country() != null
                        && !benchmark.country().equals(plant.country());
        return new Fit(
                benchmark,
                specificUse.in(benchmark.unit()),
                benchmark.isExpired(plant.on()),
                foreign);
    }

    private static @Nullable Reason obstacle(
            Benchmark candidate, PlantProfile plant, Quantity use, List<Benchmark> candidates) {
        if (!candidate.unitOperation().equals(Benchmark.WHOLE_PLANT)) {
            return Reason.STEP_ONLY;
        }
        if (!candidate.names(plant.product())) {
            return Reason.OTHER_PRODUCT;
        }
        if (candidate.denominator() != Denominator.PRODUCT) {
            return Reason.OTHER_DENOMINATOR;
        }
        if (!use.unit().convertsTo(candidate.unit())) {
            return Reason.OTHER_UNIT;
        }
        if (!candidate.admits(plant.yearlyOutput())) {
            return Reason.OTHER_SIZE;
        }
        return outOfTime(candidate, plant, candidates);
    }

    private static @Nullable Reason outOfTime(
            Benchmark candidate, PlantProfile plant, List<Benchmark> candidates) {
        if (candidate.validFrom() != null && candidate.validFrom().isAfter(plant.on())) {
            return Reason.NOT_YET_IN_FORCE;
        }
        boolean superseded =
                candidate.isExpired(plant.on())
                        && candidates.stream()
                                .anyMatch(b ->
                                        b.succeeds(candidate) && b.admits(plant.yearlyOutput()));
        return superseded ? Reason.SUPERSEDED : null;
    }

    private static @Nullable String found(Benchmark candidate, Reason reason) {
        return switch (reason) {
            case OTHER_PRODUCT -> candidate.product();
            case OTHER_DENOMINATOR -> candidate.denominator().name();
            case OTHER_UNIT -> candidate.unit().symbol();
            case STEP_ONLY -> candidate.unitOperation();
            case SUPERSEDED, NOT_YET_IN_FORCE -> String.valueOf(candidate.validTo());
            case OTHER_SIZE -> size(candidate);
        };
    }

    private static String size(Benchmark candidate) {
        var from = candidate.sizeFrom();
        var to = candidate.sizeTo();
        return (from == null ? "" : "≥ " + plain(from))
                + (from == null || to == null ? "" : ", ")
                + (to == null ? "" : "< " + plain(to));
    }

    private static String plain(Quantity quantity) {
        return String.format(Locale.ROOT, "%.0f %s", quantity.value(), quantity.unit().symbol());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.QuickResult.CarrierUse;
import org.openrecp.engine.assessment.QuickResult.MeasureFirst;
import org.openrecp.engine.assessment.QuickResult.MonthUse;
import org.openrecp.engine.assessment.QuickResult.RankedOption;
import org.openrecp.engine.benchmark.BaseLoad;
import org.openrecp.engine.benchmark.Benchmarks;
import org.openrecp.engine.benchmark.Comparison;
import org.openrecp.engine.benchmark.LibraryOption;
import org.openrecp.engine.benchmark.LossRange;
import org.openrecp.engine.benchmark.Losses;
import org.openrecp.engine.benchmark.Metric;
import org.openrecp.engine.benchmark.OptionLibrary;
import org.openrecp.engine.benchmark.PlantProfile;
import org.openrecp.engine.benchmark.UseSeries;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.quantity.Dimension;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.engine.quantity.Unit;

/** A quick assessment: bills and output of some months, no flowsheet. */
public final class QuickAssessment {
    private final PlantData plant;
    private final BillSeries bills;
    private final Map<Material, CarrierUse> carriers = new LinkedHashMap<>();

    private QuickAssessment(PlantData plant) {
        this.plant = plant;
        bills = new BillSeries(plant);
        bills.byMaterial().entrySet().stream()
                .sorted(Comparator.comparingDouble(e -> -e.getValue().yearlyCost().orElse(0)))
                .forEach(e ->
                        carriers.put(e.getKey(), use(e.getKey(), e.getKey().unit(), e.getValue())));
    }

    /**
     * Assesses a plant by its bills.
     *
     * @throws IllegalArgumentException when there is no month
     */
    public static QuickResult of(PlantData plant) {
        if (plant.monthly().isEmpty()) {
            throw new IllegalArgumentException("No month of bills. Fill in the sheet Monthly.");
        }
        return new QuickAssessment(plant).result();
    }

    private QuickResult result() {
        var comparisons = comparisons();
        var losses = losses(comparisons);
        var energy = bills.energy();
        return new QuickResult(
                bills.yearlyOutput(),
                plant.monthly().size(),
                List.copyOf(carriers.values()),
                energy.map(series -> use(null, Unit.get("MJ"), series)).orElse(null),
                bills.energyLeftOut(),
                comparisons,
                losses,
                options(),
                measureFirst(),
                QuickAdvice.of(carriers.values(), comparisons, losses, bills.productiveMonths()),
                QuickAdvice.confidence(carriers.values(), bills.productiveMonths()));
    }

    private static CarrierUse use(@Nullable Material material, Unit unit, UseSeries series) {
        return new CarrierUse(
                material,
                unit.symbol(),
                series.quantity() * series.years(),
                boxed(series.yearlyCost()),
                boxed(series.specificUse()),
                boxed(series.bestSpecificUse()),
                BaseLoad.of(series).orElse(null),
                series.months().stream()
                        .map(m ->
                                new MonthUse(
                                        m.month(),
                                        m.output(),
                                        m.quantity(),
                                        m.cost(),
                                        m.specificUse()))
                        .toList());
    }

    private List<Comparison> comparisons() {
        var comparisons = new ArrayList<Comparison>();
        bills.energy().ifPresent(s -> compare(Metric.ENERGY, s, "MJ").ifPresent(comparisons::add));
        bills.total(m -> m.kind() == Material.Kind.ELECTRICITY, Dimension.ENERGY, "kW.h")
                .ifPresent(s -> compare(Metric.ELECTRICITY, s, "kW.h").ifPresent(comparisons::add));
        bills.total(m -> m.kind() == Material.Kind.WATER, Dimension.VOLUME, "m3")
                .ifPresent(s -> compare(Metric.WATER, s, "m3").ifPresent(comparisons::add));
        return comparisons;
    }

    private Optional<Comparison> compare(Metric metric, UseSeries series, String unit) {
        var facts = plant.facts();
        var profile =
                new PlantProfile(
                        facts.isic(),
                        facts.country(),
                        facts.product(),
                        bills.yearlyOutput(),
                        facts.period().end());
        var per = Unit.get(unit).per(facts.output().unit());
        double use =
                series.specificUse()
                        .orElseGet(() ->
                                series.quantity() * series.years() / bills.yearlyOutput().value());
        return Double.isFinite(use)
                ? Optional.of(Benchmarks.compare(profile, metric, new Quantity(use, per)))
                : Optional.empty();
    }

    private List<LossRange> losses(List<Comparison> comparisons) {
        var losses = new ArrayList<LossRange>();
        for (var comparison : comparisons) {
            bills.yearlyCostOf(comparison.metric())
                    .ifPresent(cost ->
                            Losses.aboveBenchmarks(comparison, cost).ifPresent(losses::add));
        }
        bills.byMaterial()
                .values()
                .forEach(series -> Losses.aboveBestMonths(series).ifPresent(losses::add));
        return losses;
    }

    private List<RankedOption> options() {
        var ranked = new ArrayList<RankedOption>();
        var seen = new java.util.HashSet<String>();
        for (var entry : carriers.entrySet()) {
            var resources = Losses.resourcesOf(entry.getKey().kind());
            var processes = plant.flowsheet().unitOperations().stream().map(u -> u.name()).toList();
            if (resources.isEmpty()) {
                continue;
            }
            for (var option : OptionLibrary.fit(plant.facts().isic(), processes, resources)) {
                if (seen.add(option.id())) {
                    ranked.add(ranked(option, entry.getKey(), entry.getValue().yearlyCost()));
                }
            }
        }
        ranked.sort(
                Comparator.comparing((RankedOption o) -> !isValued(o))
                        .thenComparing(o -> o.range() == null)
                        .thenComparingDouble(o -> -money(o))
                        .thenComparing(o -> !o.option().isVerified())
                        .thenComparing(o -> !o.option().hasSaving()));
        return ranked;
    }

    private static RankedOption ranked(
            LibraryOption option, Material material, @Nullable Double cost) {
        return new RankedOption(
                option,
                material,
                cost,
                cost == null
                        ? null
                        : Losses.fromLibrary(option, material.id(), material.kind(), cost)
                                .orElse(null));
    }

    /** Whether it has a range of money from a figure that was read at its source. */
    private static boolean isValued(RankedOption option) {
        return option.range() != null && option.option().isVerified();
    }

    private static double money(RankedOption option) {
        return option.range() == null ? 0 : option.range().high();
    }

    private List<MeasureFirst> measureFirst() {
        return carriers.entrySet().stream()
                .filter(e -> e.getValue().yearlyCost() != null)
                .map(e -> measureFirst(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(m -> -m.moneyNotExplained()))
                .toList();
    }

    private static MeasureFirst measureFirst(Material material, CarrierUse use) {
        double cost = Objects.requireNonNull(use.yearlyCost());
        double ignorance = ignorance(use);
        return new MeasureFirst(material, cost, ignorance, cost * ignorance);
    }

    /** Base load and scatter ÷ mean use, at most 1; this project's convention. */
    private static double ignorance(CarrierUse use) {
        var load = use.baseLoad();
        if (load == null || use.months().isEmpty()) {
            return 1;
        }
        double mean = use.months().stream().mapToDouble(MonthUse::use).average().orElse(0);
        return mean > 0 ? Math.min(1, load.baseShare(mean) + load.residualDeviation() / mean) : 1;
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.DetailedResult.Options;
import org.openrecp.engine.assessment.DetailedResult.ValuedOption;
import org.openrecp.engine.benchmark.Benchmarks;
import org.openrecp.engine.benchmark.Comparison;
import org.openrecp.engine.benchmark.Metric;
import org.openrecp.engine.benchmark.PlantProfile;
import org.openrecp.engine.emission.EmissionInventory;
import org.openrecp.engine.emission.EmissionTerms;
import org.openrecp.engine.emission.GwpSet;
import org.openrecp.engine.emission.PollutantLoads;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.indicator.Aspect;
import org.openrecp.engine.indicator.Indicators;
import org.openrecp.engine.indicator.ProductOutput;
import org.openrecp.engine.mfca.MaterialFlowCosting;
import org.openrecp.engine.option.AbatementCurve;
import org.openrecp.engine.option.EconomicTerms;
import org.openrecp.engine.option.OptionStudy;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.MeterPlanner;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.PlantReconciler;

/** Assesses a plant: the same chain of pure functions for the command line and the application. */
public final class Assessment {
    /** Level of every test of the balance. */
    public static final double LEVEL = 0.95;

    /** Draws of each Monte Carlo run. */
    public static final int DRAWS = 2000;

    private final PlantData plant;
    private final Consumer<Stage> progress;

    private Assessment(PlantData plant, Consumer<Stage> progress) {
        this.plant = plant;
        this.progress = progress;
    }

    /**
     * Assesses a plant; from its bills alone when it has no streams.
     *
     * @param baseline the same plant in an earlier year; null: no change is computed
     * @param progress is told each stage as it begins
     * @throws org.openrecp.engine.problem.InvalidInput when something is missing that a figure
     *     needs
     */
    public static AssessmentResult assess(
            PlantData plant, @Nullable PlantData baseline, Consumer<Stage> progress) {
        if (baseline != null && (baseline.isQuick() || plant.isQuick())) {
            throw new InvalidInput(
                    Problem.of(
                            "assessment.quick-baseline", Subject.of("Streams", null, null), null));
        }
        var assessment = new Assessment(plant, progress);
        var result = plant.isQuick() ? assessment.quick() : assessment.detailed(baseline);
        progress.accept(Stage.DONE);
        return result;
    }

    private DetailedResult detailed(@Nullable PlantData baseline) {
        var facts = plant.facts();
        progress.accept(Stage.BALANCE);
        var balance = PlantReconciler.reconcile(plant.flowsheet(), plant.measurements(), LEVEL);
        var best = balance.best();
        progress.accept(Stage.COSTS);
        var costs = MaterialFlowCosting.cost(best, plant.costs(), facts.periodsPerYear());
        var meterCosts = MeterCosts.of(plant);
        var meters = MeterPlanner.plan(best, costs::weightOf, meterCosts::of);
        progress.accept(Stage.EMISSIONS);
        var emissions = emissions(plant, best);
        progress.accept(Stage.INDICATORS);
        var indicators = indicators(plant, best, emissions);
        return new DetailedResult(
                plant,
                balance,
                costs,
                emissions,
                PollutantLoads.of(best),
                indicators,
                baseline == null ? null : Indicators.change(indicators(baseline), indicators),
                benchmarks(best, indicators),
                plant.options().isEmpty() ? null : options(balance, emissions),
                meters,
                meterCosts.currency());
    }

    private static Indicators indicators(PlantData plant) {
        var balance =
                PlantReconciler.reconcile(plant.flowsheet(), plant.measurements(), LEVEL).best();
        return indicators(plant, balance, emissions(plant, balance));
    }

    private static Indicators indicators(
            PlantData plant, PlantBalance balance, EmissionInventory emissions) {
        var facts = plant.facts();
        return Indicators.of(
                balance,
                emissions.total().times(1e-3),
                emissions.gwpSet().name(),
                ProductOutput.of(facts.product(), facts.output()),
                facts.periodsPerYear());
    }

    private static EmissionInventory emissions(PlantData plant, PlantBalance balance) {
        return EmissionInventory.of(balance, terms(plant.facts()));
    }

    private static EmissionTerms terms(PlantFacts facts) {
        return new EmissionTerms(
                facts.country(),
                facts.period().end().getYear(),
                GwpSet.find(facts.gwpSet()).orElseThrow(),
                facts.gridFactor());
    }

    private List<Comparison> benchmarks(PlantBalance balance, Indicators indicators) {
        var facts = plant.facts();
        var output = indicators.output();
        var profile =
                new PlantProfile(
                        facts.isic(),
                        facts.country(),
                        facts.product(),
                        new Quantity(output.amount().value(), output.unit()),
                        facts.period().end());
        Map<Metric, Quantity> uses = new EnumMap<>(Metric.class);
        uses.put(Metric.ENERGY, yearly(indicators, Aspect.ENERGY));
        uses.put(Metric.ELECTRICITY, electricity(balance));
        uses.put(Metric.WATER, yearly(indicators, Aspect.WATER));
        uses.put(Metric.WASTEWATER, yearly(indicators, Aspect.WASTEWATER));
        return uses.entrySet().stream()
                .filter(use -> use.getValue().value() > 0)
                .map(use -> Benchmarks.compare(profile, use.getKey(), per(use.getValue(), output)))
                .toList();
    }

    private static Quantity yearly(Indicators indicators, Aspect aspect) {
        return Quantity.of(indicators.of(aspect).absolute().value(), aspect.unit());
    }

    private Quantity electricity(PlantBalance balance) {
        var unit = Unit.get("kWh");
        double bought = 0;
        for (var stream : balance.streams()) {
            var material = plant.flowsheet().materialOf(stream.stream());
            if (stream.reconciled() != null
                    && stream.stream().from() instanceof Place.Outside
                    && material.kind() == Material.Kind.ELECTRICITY) {
                bought += stream.reconciled().value() * material.unit().factorTo(unit);
            }
        }
        return new Quantity(bought * plant.facts().periodsPerYear(), unit);
    }

    private static Quantity per(Quantity use, ProductOutput output) {
        return new Quantity(use.value() / output.amount().value(), use.unit().per(output.unit()));
    }

    /**
     * Readies the options of a plant to be combined.
     *
     * @param balance of the plant
     * @param emissions of the plant
     */
    public static OptionStudy study(
            PlantData plant, PlantBalance balance, EmissionInventory emissions) {
        var facts = plant.facts();
        return OptionStudy.of(
                balance,
                plant.options(),
                plant.effects(),
                new EconomicTerms(
                        facts.discountRate(),
                        facts.realRate(),
                        facts.inflation(),
                        facts.periodsPerYear()),
                kilogramsCo2e(plant, emissions));
    }

    private Options options(PlantBalance balance, EmissionInventory emissions) {
        progress.accept(Stage.OPTIONS);
        var facts = plant.facts();
        var study = study(plant, balance, emissions);
        var valued =
                plant.options().stream()
                        .map(option ->
                                new ValuedOption(
                                        option,
                                        study.evaluateAlone(option.id()),
                                        study.simulateAlone(option.id(), DRAWS, facts.seed())))
                        .toList();
        progress.accept(Stage.PORTFOLIO);
        var chosen = study.portfolio(facts.objective(), facts.budget());
        var curve = study.abatementCurve(new LinkedHashSet<>(chosen.set().options()));
        return new Options(
                valued,
                chosen,
                study.simulate(chosen.set().options(), DRAWS, facts.seed()),
                curve,
                study.overlap(curve.steps().stream().map(AbatementCurve.Step::option).toList()));
    }

    /** Per unit of a material, from what the plant burnt and drew of it. */
    private static ToDoubleFunction<Material> kilogramsCo2e(
            PlantData plant, EmissionInventory emissions) {
        Map<String, Double> perUnit = new HashMap<>();
        for (var activity : emissions.activities()) {
            var stream = plant.flowsheet().getStream(activity.activity().label());
            perUnit.put(stream.material(), activity.co2ePerUnit(emissions.gwpSet()));
        }
        return material -> perUnit.getOrDefault(material.id(), 0.0);
    }

    private QuickAssessmentResult quick() {
        if (plant.monthly().isEmpty()) {
            throw new InvalidInput(
                    Problem.of(
                            "assessment.nothing-to-assess",
                            Subject.of("Streams", null, null),
                            null));
        }
        progress.accept(Stage.EMISSIONS);
        var emissions = EmissionInventory.of(BilledActivities.of(plant), terms(plant.facts()));
        progress.accept(Stage.INDICATORS);
        return new QuickAssessmentResult(plant, QuickAssessment.of(plant), emissions);
    }
}

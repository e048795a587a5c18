// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.option.AbatementCurve;
import org.openrecp.engine.option.Option;
import org.openrecp.engine.option.OptionStudy;
import org.openrecp.engine.option.Overlap;
import org.openrecp.engine.option.Portfolio;
import org.openrecp.engine.option.SetEvaluation;
import org.openrecp.formats.chart.StepCurve;

/** Combines the options of a plant as somebody chooses. */
final class Explorer {
    /** A hairline of extreme cost would flatten all the other steps. */
    private static final double HAIRLINE = 0.005;

    private final PlantData plant;
    private final OptionStudy study;
    private final Map<String, Option> options;

    private Explorer(PlantData plant, OptionStudy study) {
        this.plant = plant;
        this.study = study;
        options = plant.options().stream().collect(toMap(Option::id, o -> o));
    }

    /** What was found: the options one by one, and the best set. */
    record Found(List<ExplorerPage.Line> lines, ExplorerPage.Outcome outcome) {}

    /**
     * Balances the plant and readies its options.
     *
     * @param stopped is asked throughout; true gives it up
     * @throws org.openrecp.engine.problem.InvalidInput when a figure cannot be had
     */
    static Explorer of(PlantData plant, BooleanSupplier stopped) {
        var alone =
                new PlantData(
                        plant.facts(),
                        plant.flowsheet(),
                        plant.measurements(),
                        plant.costs(),
                        List.of(),
                        List.of(),
                        plant.monthly(),
                        plant.defaults());
        var result = (DetailedResult) Assessment.assess(alone, null, _ -> goOn(stopped));
        return new Explorer(plant, Assessment.study(plant, result.balance(), result.emissions()));
    }

    /**
     * The best set of a choice.
     *
     * @param stopped is asked throughout; true gives it up
     * @throws org.openrecp.engine.problem.InvalidInput when no permitted set holds what must be
     */
    Found find(Choice choice, Texts texts, BooleanSupplier stopped) {
        var must = choice.must().stream().filter(options::containsKey).toList();
        var never = choice.never().stream().filter(options::containsKey).toList();
        var portfolio = study.portfolio(choice.objective(), choice.budget(), must, never, stopped);
        goOn(stopped);
        var set = portfolio.set();
        return new Found(
                plant.options().stream().map(o -> line(o, set)).toList(),
                outcome(portfolio, texts));
    }

    private static void goOn(BooleanSupplier stopped) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private ExplorerPage.Line line(Option option, SetEvaluation set) {
        var alone = study.evaluateAlone(option.id());
        boolean closed =
                option.status() == Option.Status.IMPLEMENTED
                        || option.status() == Option.Status.REJECTED;
        return new ExplorerPage.Line(
                option,
                closed,
                set.options().contains(option.id()),
                alone.investment(),
                alone.netSaving(),
                alone.npv(),
                alone.saving().resources().co2eTonnes());
    }

    private ExplorerPage.Outcome outcome(Portfolio portfolio, Texts texts) {
        var set = portfolio.set();
        var curve = study.abatementCurve(new LinkedHashSet<>(set.options()));
        var overlap =
                study.overlap(curve.steps().stream().map(AbatementCurve.Step::option).toList());
        return new ExplorerPage.Outcome(
                set.options().size(),
                set.investment(),
                set.netSaving(),
                set.npv(),
                set.simplePaybackYears(),
                set.saving().resources().co2eTonnes(),
                set.horizonYears(),
                portfolio instanceof Portfolio.WithinGap within ? within.gap() : 0,
                drawing(curve, set, texts),
                steps(curve, overlap),
                overlap.sumOfSingles(),
                overlap.ofSet(),
                set.flows().limits().stream()
                        .map(l -> new ExplorerPage.Cut(l.stream(), l.lowest()))
                        .toList());
    }

    private List<ExplorerPage.Step> steps(AbatementCurve curve, Overlap overlap) {
        var rows = overlap.rows().stream().collect(toMap(Overlap.Row::option, r -> r));
        var steps = new ArrayList<ExplorerPage.Step>();
        for (var step : curve.steps()) {
            var row = Objects.requireNonNull(rows.get(step.option()));
            steps.add(
                    new ExplorerPage.Step(
                            option(step.option()),
                            step.tonnesCo2e(),
                            step.costPerTonne(),
                            row.alone(),
                            row.last(),
                            row.inSequence()));
        }
        return steps;
    }

    private Option option(String id) {
        return Objects.requireNonNull(options.get(id));
    }

    private @Nullable String drawing(AbatementCurve curve, SetEvaluation set, Texts texts) {
        double least = Math.max(0, HAIRLINE * set.saving().resources().co2eTonnes());
        var currency = plant.facts().currency();
        var drawn = new ArrayList<StepCurve.Step>();
        for (var step : curve.steps()) {
            var cost = step.costPerTonne();
            if (cost != null && step.tonnesCo2e() > least) {
                drawn.add(
                        new StepCurve.Step(
                                step.option(),
                                step.tonnesCo2e(),
                                cost,
                                option(step.option()).title()
                                        + ": "
                                        + texts.number(step.tonnesCo2e())
                                        + " t, "
                                        + Money.text(texts, cost, currency)
                                        + "/t"));
            }
        }
        return drawn.isEmpty()
                ? null
                : new StepCurve(
                                texts.of("result.curve"),
                                texts.of("result.curve-across"),
                                texts.of("result.curve-up", currency),
                                drawn,
                                texts::number,
                                texts::number)
                        .draw()
                        .svg();
    }
}

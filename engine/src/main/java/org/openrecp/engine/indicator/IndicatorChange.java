// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;
import org.openrecp.engine.quantity.Estimate;

/**
 * The RECP profile of a plant: each aspect against a baseline year. Uncertainties of the two years
 * are taken as independent.
 *
 * @param output of the baseline and of now, in one unit
 * @param outputChange O₁ ÷ O₀ − 1
 * @param aspects in the order of {@link Aspect}
 */
public record IndicatorChange(
        ProductOutput baselineOutput,
        ProductOutput output,
        Estimate outputChange,
        List<AspectChange> aspects) {
    public IndicatorChange {
        aspects = List.copyOf(aspects);
    }

    static IndicatorChange of(Indicators baseline, Indicators current) {
        InvalidInput.throwIfAny(differences(baseline, current));
        var rescaled = inUnitOf(current, baseline.output());
        var growth =
                Objects.requireNonNull(
                        current.output()
                                .amount()
                                .times(current.output().unit().factorTo(baseline.output().unit()))
                                .over(baseline.output().amount()));
        return new IndicatorChange(
                baseline.output(),
                rescaled.output(),
                growth.minus(Estimate.exact(1)),
                IntStream.range(0, Aspect.values().length)
                        .mapToObj(i ->
                                AspectChange.of(
                                        baseline.aspects().get(i),
                                        rescaled.aspects().get(i),
                                        growth))
                        .toList());
    }

    public AspectChange of(Aspect aspect) {
        return aspects.stream().filter(a -> a.aspect() == aspect).findFirst().orElseThrow();
    }

    /** The same indicators with output counted in the unit of the baseline. */
    private static Indicators inUnitOf(Indicators current, ProductOutput baseline) {
        double factor = current.output().unit().factorTo(baseline.unit());
        var amount = current.output().amount().times(factor);
        return new Indicators(
                new ProductOutput(current.output().product(), amount, baseline.unit()),
                current.gwpSet(),
                current.aspects().stream()
                        .map(i -> Indicator.of(i.aspect(), i.absolute(), amount, i.leftOut()))
                        .toList(),
                current.hazardousWaste(),
                current.cleanWaterDischarged());
    }

    private static List<InputProblem> differences(Indicators baseline, Indicators current) {
        var problems = new ArrayList<InputProblem>();
        var then = baseline.output();
        var now = current.output();
        if (!then.product().strip().equalsIgnoreCase(now.product().strip())) {
            problems.add(
                    problem("indicator.other-product", "product", now.product(), then.product()));
        }
        if (!then.unit().convertsTo(now.unit())) {
            problems.add(
                    problem(
                            "indicator.other-output-unit",
                            "output",
                            now.unit().symbol(),
                            then.unit().symbol()));
        }
        if (!baseline.gwpSet().equals(current.gwpSet())) {
            problems.add(
                    problem(
                            "indicator.other-gwp-set",
                            "GWP set",
                            current.gwpSet(),
                            baseline.gwpSet()));
        }
        return problems;
    }

    private static InputProblem problem(String code, String fact, String found, String then) {
        return Problem.of(code, Subject.of("Plant", fact, "value"), found, then);
    }
}

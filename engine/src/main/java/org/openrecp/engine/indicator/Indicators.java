// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.indicator;

import java.util.Arrays;
import java.util.List;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.PlantBalance;

/**
 * The enterprise-level indicators of a plant for a year.
 *
 * @param output per year
 * @param gwpSet set of global warming potentials behind the greenhouse gases, for instance {@code
 *     AR5}
 * @param aspects one of each, in the order of {@link Aspect}
 * @param hazardousWaste the hazardous part of the waste, t per year
 * @param cleanWaterDischarged water that leaves as water and not as wastewater, for instance from
 *     cooling, m³ per year; it is in no aspect
 * @see "UNIDO and UNEP (2010), Enterprise-Level Indicators for Resource Productivity and Pollution
 *     Intensity"
 */
public record Indicators(
        ProductOutput output,
        String gwpSet,
        List<Indicator> aspects,
        Estimate hazardousWaste,
        Estimate cleanWaterDischarged) {
    public Indicators {
        aspects = List.copyOf(aspects);
        if (!aspects.stream().map(Indicator::aspect).toList().equals(List.of(Aspect.values()))) {
            throw new IllegalArgumentException(
                    "Indicators need each aspect once, in order; found " + aspects);
        }
    }

    /**
     * Takes the indicators from a balance, each with the standard uncertainty that the covariance
     * of the balance gives its sum of streams. The balance without suspects is taken where there is
     * one.
     *
     * @param ghg tonnes of CO2e of the period, scopes 1 and 2
     * @param output of the period
     * @param periodsPerYear yearly figure ÷ figure of the period
     */
    public static Indicators of(
            PlantBalance balance,
            Estimate ghg,
            String gwpSet,
            ProductOutput output,
            double periodsPerYear) {
        var crossing = new Crossing(balance.best(), periodsPerYear);
        var yearly = output.times(periodsPerYear);
        return new Indicators(
                yearly,
                gwpSet,
                Arrays.stream(Aspect.values())
                        .map(aspect ->
                                aspect == Aspect.GHG
                                        ? Indicator.of(
                                                aspect,
                                                ghg.times(periodsPerYear),
                                                yearly.amount(),
                                                List.of())
                                        : crossing.indicator(aspect, yearly.amount()))
                        .toList(),
                crossing.hazardousWaste(),
                crossing.cleanWaterDischarged());
    }

    /** From figures that are known already, taken as exact and in the units of the aspects. */
    public static Indicators of(YearFigures figures, String product, Unit unit, String gwpSet) {
        var output = new ProductOutput(product, Estimate.exact(figures.output()), unit);
        return new Indicators(
                output,
                gwpSet,
                Arrays.stream(Aspect.values())
                        .map(aspect ->
                                Indicator.of(
                                        aspect,
                                        Estimate.exact(figures.of(aspect)),
                                        output.amount(),
                                        List.of()))
                        .toList(),
                Estimate.exact(0),
                Estimate.exact(0));
    }

    /**
     * What each stream adds to an aspect; of greenhouse gases nothing, they come from an emission
     * inventory.
     */
    public static List<Contribution> contributions(
            PlantBalance balance, Aspect aspect, double periodsPerYear) {
        return new Crossing(balance.best(), periodsPerYear).contributions(aspect);
    }

    public Indicator of(Aspect aspect) {
        return aspects.stream().filter(a -> a.aspect() == aspect).findFirst().orElseThrow();
    }

    /**
     * What changed since a baseline.
     *
     * @throws org.openrecp.engine.problem.InvalidInput when product, unit of output or set of
     *     global warming potentials differ
     */
    public static IndicatorChange change(Indicators baseline, Indicators current) {
        return IndicatorChange.of(baseline, current);
    }
}

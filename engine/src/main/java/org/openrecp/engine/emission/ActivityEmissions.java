// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import java.util.List;
import java.util.Optional;
import org.openrecp.engine.quantity.Estimate;

/**
 * What one activity emits in the period.
 *
 * @param megajoules energy content, net for fuels
 * @param gases one entry per gas
 * @param grid the grid factor's kind; only of electricity
 * @param assumptions what stood in for a missing value
 */
public record ActivityEmissions(
        Activity activity,
        Scope scope,
        double megajoules,
        List<GasAmount> gases,
        Optional<GridFactor.Kind> grid,
        List<EmissionAssumption> assumptions) {

    /**
     * A gas.
     *
     * @param biogenic whether it is CO2 of a biomass fuel: a memo, in no total
     * @param perUnit kg per unit of the activity
     * @param kilograms with the uncertainty of the activity and of the factor
     * @param relativeUncertainty of {@code perUnit}, one standard deviation; 0 where the tables
     *     give no limits
     */
    public record GasAmount(
            Gas gas,
            boolean biogenic,
            double perUnit,
            Estimate kilograms,
            double relativeUncertainty,
            Factor factor) {}

    public ActivityEmissions {
        gases = List.copyOf(gases);
        assumptions = List.copyOf(assumptions);
    }

    /** kg CO2e, biogenic CO2 apart. */
    public double co2e(GwpSet set) {
        return gases.stream()
                .filter(g -> !g.biogenic())
                .mapToDouble(g -> g.kilograms().value() * set.of(g.gas()))
                .sum();
    }

    /** kg CO2e per unit of the activity, biogenic CO2 apart. */
    public double co2ePerUnit(GwpSet set) {
        return gases.stream()
                .filter(g -> !g.biogenic())
                .mapToDouble(g -> g.perUnit() * set.of(g.gas()))
                .sum();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.benchmark.Comparison;
import org.openrecp.engine.emission.EmissionInventory;
import org.openrecp.engine.emission.PollutantLoads;
import org.openrecp.engine.indicator.IndicatorChange;
import org.openrecp.engine.indicator.Indicators;
import org.openrecp.engine.mfca.CostOfLosses;
import org.openrecp.engine.option.AbatementCurve;
import org.openrecp.engine.option.Option;
import org.openrecp.engine.option.Overlap;
import org.openrecp.engine.option.Portfolio;
import org.openrecp.engine.option.SetEvaluation;
import org.openrecp.engine.option.Simulation;
import org.openrecp.engine.reconciliation.MeterPlan;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;

/**
 * A detailed assessment. Everything after the balance is computed from {@code balance.best()}.
 *
 * @param change on the baseline; null when none was given
 * @param options null when the plant has no options
 * @param nextMeasurements meters that would make the yearly cost of losses more certain
 * @param meterCurrency ISO 4217 code of the meters' costs
 */
public record DetailedResult(
        PlantData plant,
        PlantBalance balance,
        CostOfLosses costs,
        EmissionInventory emissions,
        PollutantLoads loads,
        Indicators indicators,
        @Nullable IndicatorChange change,
        List<Comparison> benchmarks,
        @Nullable Options options,
        MeterPlan nextMeasurements,
        String meterCurrency)
        implements AssessmentResult {

    /**
     * The plant's options, alone and together.
     *
     * @param valued in the catalogue's order
     * @param chosen the best set for the plant's objective and budget
     * @param simulation of the chosen set
     * @param curve of the chosen set, in order of rising marginal abatement cost
     * @param overlap of the chosen set, in the order of the curve
     */
    public record Options(
            List<ValuedOption> valued,
            Portfolio chosen,
            Simulation simulation,
            AbatementCurve curve,
            Overlap overlap) {
        public Options {
            valued = List.copyOf(valued);
        }
    }

    /** An option alone, on the plant as it is. */
    public record ValuedOption(Option option, SetEvaluation alone, Simulation simulation) {}

    public DetailedResult {
        benchmarks = List.copyOf(benchmarks);
    }

    @Override
    public boolean worrying() {
        return !(balance.verdict() instanceof Verdict.Balanced);
    }
}

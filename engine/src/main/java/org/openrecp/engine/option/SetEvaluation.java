// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.model.ModelResult;

/**
 * An option, or a set done together. Money in the reporting currency, prices of the start.
 *
 * @param options ids, in the catalogue's order
 * @param saving per year, before running costs
 * @param yearlyCost running cost that the options add per year
 * @param npv over {@code horizonYears}, each option replaced at the end of its life
 * @param irr of {@code cashFlows}, real
 * @param simplePaybackYears null when nothing net is saved
 * @param discountedPaybackYears null when the horizon is too short
 * @param cashFlows at the ends of years 0…horizon, real
 */
public record SetEvaluation(
        List<String> options,
        Saving saving,
        double investment,
        double yearlyCost,
        int horizonYears,
        double npv,
        InternalRate irr,
        @Nullable Double simplePaybackYears,
        @Nullable Double discountedPaybackYears,
        List<Double> cashFlows,
        ModelResult flows) {
    public SetEvaluation {
        options = List.copyOf(options);
        cashFlows = List.copyOf(cashFlows);
    }

    /** Money saved per year less the running cost that the options add. */
    public double netSaving() {
        return saving.money() - yearlyCost;
    }
}

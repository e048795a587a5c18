// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.List;
import java.util.Map;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.quantity.Estimate;

/**
 * What product and losses of a plant cost in a period, in the reporting currency: {@code entered =
 * product + stock + loss − credits}.
 *
 * @param centres in the flowsheet's order
 * @param losses dearest first
 * @param products in the flowsheet's order
 * @param returns in the flowsheet's order
 * @param entered what the company pays for the period, and {@code withdrawn}
 * @param withdrawn the part of {@code entered} that comes from stock
 * @param product borne by what is sold
 * @param stock borne by what is put into stock
 * @param loss borne by all losses, {@code unattributed} included, before credits
 * @param credits purchases avoided by returns
 * @param unattributed the part of {@code loss} that no stream of a loss could be charged with
 * @param netPerYear cost of all losses less credits, per year
 * @param unobservable ids of streams whose amount nothing gives: they are left out
 * @param assumptions what was assumed, for the reader of a report
 * @param weights per stream id: {@link #weightOf}
 */
public record CostOfLosses(
        List<QuantityCentre> centres,
        List<LossCost> losses,
        List<ProductCost> products,
        List<InternalReturn> returns,
        Cost entered,
        Cost withdrawn,
        Cost product,
        Cost stock,
        Cost loss,
        double credits,
        Cost unattributed,
        Estimate netPerYear,
        double periodsPerYear,
        List<String> unobservable,
        List<CostAssumption> assumptions,
        Map<String, Double> weights) {

    public CostOfLosses {
        centres = List.copyOf(centres);
        losses = List.copyOf(losses);
        products = List.copyOf(products);
        returns = List.copyOf(returns);
        unobservable = List.copyOf(unobservable);
        assumptions = List.copyOf(assumptions);
        weights = Map.copyOf(weights);
    }

    /** What the company pays in the period. */
    public double paid() {
        return entered.total() - withdrawn.total();
    }

    /** Net cost of losses ÷ all costs entered; 0 when nothing was. */
    public double lossShare() {
        return entered.total() == 0 ? 0 : (loss.total() - credits) / entered.total();
    }

    /** What the books show as the cost of waste: treatment and disposal only. */
    public double conventionalWasteCost() {
        return loss.wasteManagement();
    }

    /** The same as a share of all costs entered. */
    public double conventionalShare() {
        return entered.total() == 0 ? 0 : conventionalWasteCost() / entered.total();
    }

    /**
     * First-order sensitivity of the yearly net cost of losses to a stream's amount, in reporting
     * currency per unit of its material and year. For a stream that is not observable it is the
     * cost of its first unit.
     */
    public double weightOf(Stream stream) {
        return weights.getOrDefault(stream.id(), 0.0);
    }
}

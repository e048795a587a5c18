// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.List;

/**
 * The plant's flows after changes, for the same product.
 *
 * @param flows in the flowsheet's order, then those that the changes brought in
 * @param throughputs in the flowsheet's order of unit operations
 * @param limits where a change asked for more than the plant has
 */
public record ModelResult(List<ModelFlow> flows, List<Throughput> throughputs, List<Limit> limits) {

    /** Throughput of a unit operation before and after, in the unit that the model chose for it. */
    public record Throughput(String unitOperation, double baseline, double amount) {}

    /**
     * A change that was cut because a flow cannot be less than nothing, or an input less than what
     * the product carries away.
     *
     * @param stream whose flow set the limit
     * @param lowest share of the baseline that the changes asked for, and that could not be granted
     */
    public record Limit(String stream, double lowest, String why) {}

    public ModelResult {
        flows = List.copyOf(flows);
        throughputs = List.copyOf(throughputs);
        limits = List.copyOf(limits);
    }

    /**
     * What the flows across the plant's border cost in the period, in the reporting currency:
     * purchases and disposal, less what by-products earn.
     */
    public double cost() {
        return flows.stream().mapToDouble(f -> f.amount() * f.unitCost()).sum();
    }

    /** The same for the baseline. */
    public double baselineCost() {
        return flows.stream().mapToDouble(f -> f.baseline() * f.unitCost()).sum();
    }
}

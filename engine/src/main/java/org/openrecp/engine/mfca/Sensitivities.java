// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.PlantBalance;

/**
 * First-order sensitivities of the net cost of each loss, and of all losses together, to the amount
 * of every stream, by central differences of the whole allocation. Above {@value #MOST_STREAMS}
 * streams a loss is taken to cost in proportion to its own amount only.
 */
final class Sensitivities {
    static final int MOST_STREAMS = 2_000;
    private static final double STEP = 1e-6;

    /** [streams] per changed stream: index of a loss → change of its net cost per unit. */
    private final List<Map<Integer, Double>> ofLosses = new ArrayList<>();

    /** [streams] change of the net cost of all losses per unit. */
    private final double[] ofTotal;

    private Sensitivities(int streams) {
        ofTotal = new double[streams];
    }

    static Sensitivities of(CostModel model, Allocation base, PlantBalance balance) {
        var result = new Sensitivities(model.flows.size());
        for (var flow : model.flows) {
            if (model.flows.size() > MOST_STREAMS) {
                result.inProportion(flow, base);
            } else {
                var estimate = balance.streams().get(flow.index()).reconciled();
                result.difference(base, flow, step(base, flow, estimate));
            }
        }
        return result;
    }

    /** Per unit of the stream's material in the period. */
    double ofTotal(int stream) {
        return ofTotal[stream];
    }

    double ofLoss(int loss, int stream) {
        return ofLosses.get(stream).getOrDefault(loss, 0.0);
    }

    private void difference(Allocation base, Flow changed, double step) {
        double x = base.amount[changed.index()];
        var above = base.with(changed, x + step);
        boolean central = x > step;
        var below = central ? base.with(changed, x - step) : base;
        double width = central ? 2 * step : step;
        var slopes = new HashMap<Integer, Double>();
        for (var flow : base.model.flows) {
            double slope = (net(above, flow) - net(below, flow)) / width;
            if (flow.role().isLoss() && slope != 0) {
                slopes.put(flow.index(), slope);
            }
        }
        ofLosses.add(slopes);
        ofTotal[changed.index()] = (total(above) - total(below)) / width;
    }

    private void inProportion(Flow flow, Allocation base) {
        double amount = base.amount[flow.index()];
        double slope = flow.role().isLoss() && amount > 0 ? net(base, flow) / amount : 0;
        ofLosses.add(slope == 0 ? Map.of() : Map.of(flow.index(), slope));
        ofTotal[flow.index()] = slope;
    }

    static double net(Allocation allocation, Flow flow) {
        return allocation.borne(flow).total() - allocation.credit[flow.index()];
    }

    /** Net cost of all losses, with what no stream bears. */
    static double total(Allocation allocation) {
        double total = 0;
        for (var flow : allocation.model.flows) {
            if (flow.role().isLoss()) {
                total += allocation.borne(flow).total();
            }
            if (flow.role() == Role.RETURN) {
                total -= allocation.values.value(flow);
            }
        }
        for (var cost : allocation.unattributed) {
            total += cost.total();
        }
        return total;
    }

    /** Small against the amount; for a stream without flow, the size that it might have. */
    private static double step(Allocation base, Flow flow, @Nullable Estimate estimate) {
        double x = base.amount[flow.index()];
        if (x > 0) {
            return x * STEP;
        }
        if (estimate != null && estimate.standardUncertainty() > 0) {
            return estimate.standardUncertainty();
        }
        return base.model.flows.stream()
                .filter(f -> f.material().unit().equals(flow.material().unit()))
                .mapToDouble(f -> base.amount[f.index()])
                .filter(a -> a > 0)
                .average()
                .orElse(1);
    }
}

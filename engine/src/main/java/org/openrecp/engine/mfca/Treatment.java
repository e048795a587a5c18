// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openrecp.engine.flowsheet.UnitOperation.Kind;

/**
 * Charges the cost of treatment to the losses that it treats, by mass, and credits them with what
 * it regains. A treatment that only serves others (drying of sludge) is charged to those first.
 */
final class Treatment {
    private static final int UNREACHED = Integer.MAX_VALUE;

    private final Allocation allocation;
    private final CostModel model;

    /** [unit operations] steps from the losses; treatments farther away are charged first. */
    private final int[] level;

    Treatment(Allocation allocation) {
        this.allocation = allocation;
        this.model = allocation.model;
        level = new int[model.units.size()];
    }

    void chargeLosses() {
        findLevels();
        IntStream.range(0, level.length)
                .filter(this::isTreatment)
                .boxed()
                .sorted(Comparator.comparingInt((Integer u) -> level[u]).reversed())
                .forEach(this::charge);
    }

    private void charge(int unit) {
        double cost = allocation.handling(unit) + allocation.wasteTreatment(unit);
        double credit = 0;
        for (var input : model.inputs.get(unit)) {
            cost += allocation.brought(input).total();
        }
        for (var output : model.outputs.get(unit)) {
            cost += allocation.disposal(output) + allocation.waste[output.index()];
            credit += allocation.credit[output.index()];
            if (output.role() == Role.RETURN) {
                credit += allocation.values.value(output);
            }
        }
        share(unit, cost, credit);
    }

    private void share(int unit, double cost, double credit) {
        var treated = treated(unit);
        var weights = weights(treated);
        for (int k = 0; k < weights.length; k++) {
            allocation.waste[treated.get(k).index()] += weights[k] * cost;
            allocation.charged[treated.get(k).index()] += weights[k] * cost;
            allocation.credit[treated.get(k).index()] += weights[k] * credit;
        }
        if (treated.isEmpty()) {
            allocation.unattributed[unit] = Cost.ofWasteManagement(cost);
        }
    }

    private double[] weights(List<Flow> treated) {
        boolean heavy = treated.stream().noneMatch(f -> Double.isNaN(f.kilograms()));
        var size =
                treated.stream()
                        .mapToDouble(
                                f -> allocation.amount[f.index()] * (heavy ? f.kilograms() : 1))
                        .toArray();
        double sum = Arrays.stream(size).sum();
        Arrays.setAll(size, k -> sum > 0 ? size[k] / sum : 1.0 / size.length);
        return size;
    }

    /** Losses of the process if there are any, else what nearer treatments send. */
    private List<Flow> treated(int unit) {
        var losses = from(unit, f -> f.role() == Role.LOSS);
        return losses.isEmpty()
                ? from(unit, f -> f.role() == Role.RESIDUE && level[f.source()] < level[unit])
                : losses;
    }

    private List<Flow> from(int unit, Predicate<Flow> which) {
        return model.inputs.get(unit).stream().filter(which).toList();
    }

    private void findLevels() {
        Arrays.fill(level, UNREACHED);
        var now = new ArrayList<Integer>();
        for (int unit = 0; unit < level.length; unit++) {
            if (isTreatment(unit)
                    && model.inputs.get(unit).stream().anyMatch(f -> f.role() == Role.LOSS)) {
                level[unit] = 0;
                now.add(unit);
            }
        }
        for (int k = 0; k < now.size(); k++) {
            for (var output : model.outputs.get(now.get(k))) {
                boolean onward = output.role() == Role.RESIDUE && output.target() >= 0;
                if (onward && level[output.target()] == UNREACHED) {
                    level[output.target()] = level[now.get(k)] + 1;
                    now.add(output.target());
                }
            }
        }
    }

    private boolean isTreatment(int unit) {
        return model.kind(unit) == Kind.TREATMENT;
    }
}

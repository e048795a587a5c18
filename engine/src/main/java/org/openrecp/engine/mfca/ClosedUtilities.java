// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.ArrayDeque;
import org.openrecp.engine.flowsheet.UnitOperation.Kind;

/** Utilities and stores that supply nobody but each other: their cost would circle for ever. */
final class ClosedUtilities {
    private ClosedUtilities() {}

    /** [unit operations] whether it is one of them. */
    static boolean[] of(CostModel model, double[] amount) {
        var closed = new boolean[model.units.size()];
        if (!model.suppliesItself) {
            return closed;
        }
        var open = new ArrayDeque<Integer>();
        for (int unit = 0; unit < closed.length; unit++) {
            closed[unit] = supplies(model, unit);
            if (closed[unit] && hasUser(model, amount, unit)) {
                closed[unit] = false;
                open.add(unit);
            }
        }
        while (!open.isEmpty()) {
            for (var input : model.inputs.get(open.remove())) {
                boolean flows = input.role() == Role.CARRIED && amount[input.index()] > 0;
                if (flows && closed[input.source()]) {
                    closed[input.source()] = false;
                    open.add(input.source());
                }
            }
        }
        return closed;
    }

    private static boolean hasUser(CostModel model, double[] amount, int unit) {
        return model.outputs.get(unit).stream()
                .filter(o -> o.role().isProduct() && amount[o.index()] > 0)
                .anyMatch(o -> o.target() < 0 || !supplies(model, o.target()));
    }

    private static boolean supplies(CostModel model, int unit) {
        boolean store = model.kind(unit) == Kind.STORAGE;
        return (store || model.kind(unit) == Kind.UTILITY)
                && model.outputs.get(unit).stream().anyMatch(o -> o.role().isProduct());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Unit operations in an order in which each comes after those that carry cost to it.
 *
 * @param units indices of all unit operations
 * @param cyclic whether utilities supply each other, so that no such order exists for them
 */
record CarriedOrder(List<Integer> units, boolean cyclic) {

    /**
     * Kahn's algorithm; where a cycle is left, the unit that comes first in the flowsheet opens it.
     */
    static CarriedOrder of(int units, List<Flow> flows) {
        var next = new ArrayList<List<Integer>>();
        var waiting = new int[units];
        for (int u = 0; u < units; u++) {
            next.add(new ArrayList<>());
        }
        for (var flow : flows) {
            if (flow.role() == Role.CARRIED) {
                next.get(flow.source()).add(flow.target());
                waiting[flow.target()]++;
            }
        }
        return sort(next, waiting);
    }

    private static CarriedOrder sort(List<List<Integer>> next, int[] waiting) {
        int units = waiting.length;
        var done = new boolean[units];
        var ready = new ArrayDeque<Integer>();
        var order = new ArrayList<Integer>(units);
        boolean cyclic = false;
        int first = 0;
        for (int u = 0; u < units; u++) {
            if (waiting[u] == 0) {
                ready.add(u);
            }
        }
        while (order.size() < units) {
            if (ready.isEmpty()) {
                while (done[first]) {
                    first++;
                }
                ready.add(first);
                cyclic = true;
            }
            int unit = ready.remove();
            if (done[unit]) {
                continue;
            }
            done[unit] = true;
            order.add(unit);
            for (int target : next.get(unit)) {
                if (--waiting[target] == 0) {
                    ready.add(target);
                }
            }
        }
        return new CarriedOrder(order, cyclic);
    }
}

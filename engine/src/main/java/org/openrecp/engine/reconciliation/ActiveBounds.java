// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.Map;
import java.util.TreeMap;

/** Variables that are held at a bound, and on which side. */
final class ActiveBounds {
    /** How often a variable may be let go before it stays at its bound: ends any cycle. */
    private static final int RELEASES = 3;

    private final BalanceProblem problem;
    private final Map<Integer, Boolean> atUpper = new TreeMap<>();
    private final Map<Integer, Integer> releases = new TreeMap<>();

    interface Visitor {
        void bound(int variable, double value);
    }

    ActiveBounds(BalanceProblem problem) {
        this.problem = problem;
    }

    boolean isEmpty() {
        return atUpper.isEmpty();
    }

    void forEach(Visitor visitor) {
        atUpper.forEach((variable, _) -> visitor.bound(variable, value(variable)));
    }

    boolean contains(int variable) {
        return atUpper.containsKey(variable);
    }

    void hold(int variable, boolean upper) {
        atUpper.put(variable, upper);
    }

    /**
     * Lets go the variable that the objective pulls hardest back between its bounds.
     *
     * @param multipliers [balances + variables] of the equations; a bound's is after the balances
     * @param size [variables] by which multipliers are made comparable
     * @return whether one was let go
     */
    boolean release(double[] multipliers, double[] size) {
        int worst = -1;
        double most = 1e-9;
        for (var entry : atUpper.entrySet()) {
            int i = entry.getKey();
            double pull = multipliers[problem.balances().size() + i] * size[i];
            double inward = entry.getValue() ? -pull : pull;
            if (inward > most && releases.getOrDefault(i, 0) < RELEASES) {
                worst = i;
                most = inward;
            }
        }
        if (worst < 0) {
            return false;
        }
        atUpper.remove(worst);
        releases.merge(worst, 1, Integer::sum);
        return true;
    }

    private double value(int variable) {
        var v = problem.variables().get(variable);
        return Boolean.TRUE.equals(atUpper.get(variable)) ? v.upper() : v.lower();
    }
}

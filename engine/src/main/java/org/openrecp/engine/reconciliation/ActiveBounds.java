// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Variables that are held at a bound, and on which side. */
final class ActiveBounds {
    /** How often a variable may be let go before it stays at its bound: ends any cycle. */
    private static final int RELEASES = 3;

    /** Part of its size by which a variable may be beyond a bound. */
    private static final double OUTSIDE = 1e-12;

    private static final double PULL = 1e-9;

    /** Up to so many violated bounds are taken one by one, which finds feasible sets better. */
    private static final int ONE_BY_ONE = 30;

    private final BalanceProblem problem;
    private final double[] size;
    private final Map<Integer, Boolean> atUpper = new TreeMap<>();
    private final Map<Integer, Integer> releases = new TreeMap<>();

    interface Visitor {
        void bound(int variable, double value);
    }

    ActiveBounds(BalanceProblem problem, Scale scale) {
        this.problem = problem;
        size = scale.sizes();
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

    /** Puts variables that left their bounds back on them; whether there were any. */
    boolean hold(LinearSolution solution) {
        int[] outside =
                IntStream.range(0, size.length).filter(j -> excess(solution, j) > 0).toArray();
        if (outside.length == 0) {
            return holdTogether(solution);
        }
        if (outside.length > ONE_BY_ONE) {
            Arrays.stream(outside).forEach(j -> hold(solution, j));
        } else {
            Arrays.stream(outside)
                    .boxed()
                    .max(Comparator.comparingDouble(j -> excess(solution, j)))
                    .ifPresent(j -> hold(solution, j));
        }
        return true;
    }

    /**
     * Lets go the variable that the objective pulls hardest back between its bounds; whether there
     * was one.
     */
    boolean release(LinearSolution solution) {
        int balances = problem.balances().size();
        double[] multipliers = solution.sourceMultipliers(balances + size.length);
        int worst = -1;
        double most = PULL;
        for (var entry : atUpper.entrySet()) {
            int j = entry.getKey();
            double pull = multipliers[balances + j] * size[j];
            double inward = entry.getValue() ? -pull : pull;
            if (inward > most && releases.getOrDefault(j, 0) < RELEASES) {
                worst = j;
                most = inward;
            }
        }
        if (worst >= 0) {
            atUpper.remove(worst);
            releases.merge(worst, 1, Integer::sum);
        }
        return worst >= 0;
    }

    private void hold(LinearSolution solution, int j) {
        atUpper.put(j, solution.values()[j] > problem.variables().get(j).upper());
    }

    /** Holds unknowns at zero whose sum the measurements make negative. */
    private boolean holdTogether(LinearSolution solution) {
        int[] held =
                problem.isLinear()
                        ? Arrays.stream(solution.negativeTogether())
                                .filter(j -> problem.variables().get(j).lower() == 0)
                                .filter(j -> !contains(j))
                                .toArray()
                        : new int[0];
        Arrays.stream(held).forEach(j -> atUpper.put(j, false));
        return held.length > 0;
    }

    /** How far outside its bounds a variable is, as part of its size; 0 inside. */
    private double excess(LinearSolution solution, int j) {
        var variable = problem.variables().get(j);
        if (contains(j)
                || variable.isFixed()
                || (variable.isUnmeasured() && solution.isUnobservable(j))) {
            return 0;
        }
        double x = solution.values()[j];
        double excess = Math.max(variable.lower() - x, x - variable.upper()) / size[j];
        return excess > OUTSIDE ? excess : 0;
    }

    private double value(int variable) {
        var v = problem.variables().get(variable);
        return Boolean.TRUE.equals(atUpper.get(variable)) ? v.upper() : v.lower();
    }
}

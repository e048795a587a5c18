// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/**
 * Splits equations into those among measured variables alone and those that give unmeasured ones,
 * by sparse Gaussian elimination of the unmeasured. On a flow network a step merges two nodes that
 * an unmeasured stream joins. The unknown in the fewest equations goes first, by the shortest
 * equation whose coefficient is not small in its column.
 *
 * @see "Crowe, García Campos and Hrymak (1983), AIChE J 29; the row-echelon variant as in STAN
 *     (Cencic 2016)"
 */
final class Elimination {
    /** A pivot is at least this part of the largest coefficient of its unknown. */
    private static final double STABLE = 0.01;

    private static final double CANCELLED = 1e-9;
    private static final double NEGATIVE = 1e-9;
    private static final int SEED = 20_000;

    private final boolean[] unmeasured;
    private final List<Equation> reduced = new ArrayList<>();
    private final List<Pivot> pivots = new ArrayList<>();
    private final Map<Integer, Set<WorkRow>> columns = new HashMap<>();

    private record Pivot(int unknown, double coefficient, Equation equation) {}

    private record Candidate(int unknown, int count) {}

    private Elimination(boolean[] unmeasured) {
        this.unmeasured = unmeasured;
    }

    /**
     * @param unmeasured [variables]
     */
    static Elimination of(List<Equation> equations, boolean[] unmeasured) {
        var elimination = new Elimination(unmeasured);
        var rows = new LinkedHashSet<WorkRow>();
        for (var equation : equations) {
            elimination.sort(equation, rows);
        }
        elimination.eliminate(rows);
        rows.forEach(row -> elimination.reduced.add(row.toEquation()));
        return elimination;
    }

    /** Equations among measured variables; without variables where nothing was left. */
    List<Equation> reduced() {
        return reduced;
    }

    /**
     * Completes measured values by the unmeasured that they give; unmeasured variables that no
     * equation gives keep their value.
     */
    void substitute(double[] x) {
        for (var pivot : pivots.reversed()) {
            x[pivot.unknown] = 0;
            x[pivot.unknown] = -pivot.equation.residual(x) / pivot.coefficient;
        }
    }

    /** The same for changes of measured values; unmeasured that nothing gives change by zero. */
    void substituteChanges(double[] dx) {
        for (var pivot : pivots.reversed()) {
            dx[pivot.unknown] = 0;
            dx[pivot.unknown] =
                    -(pivot.equation.residual(dx) + pivot.equation.rhs()) / pivot.coefficient;
        }
    }

    /** Weights on all variables become weights, of the same sum, on measured ones alone. */
    double[] onMeasured(double[] weights) {
        var g = weights.clone();
        for (var pivot : pivots) {
            double weight = g[pivot.unknown];
            if (weight != 0) {
                var equation = pivot.equation;
                for (int k = 0; k < equation.variables().length; k++) {
                    g[equation.variables()[k]] -=
                            weight * equation.coefficients()[k] / pivot.coefficient;
                }
                g[pivot.unknown] = 0;
            }
        }
        for (int j = 0; j < g.length; j++) {
            g[j] = unmeasured[j] ? 0 : g[j];
        }
        return g;
    }

    /**
     * How the unmeasured move when those that nothing gives move at random: a row per probe, zero
     * exactly where a variable is measured or observable.
     */
    double[][] freeMovements(int probes) {
        var random = new Random(SEED);
        var movements = new double[probes][];
        for (int k = 0; k < probes; k++) {
            movements[k] = freeMovement(random);
        }
        return movements;
    }

    /**
     * Equations, with unknowns left in them, that no values without a minus sign can close: the
     * unknowns' coefficients have one sign and the rest of the equation has it too.
     */
    List<Equation> impossible(double[] x) {
        return pivots.stream()
                .map(Pivot::equation)
                .filter(equation -> isImpossible(equation, x))
                .toList();
    }

    private boolean isImpossible(Equation equation, double[] x) {
        double rest = -equation.rhs();
        boolean plus = false;
        boolean minus = false;
        for (int k = 0; k < equation.variables().length; k++) {
            int j = equation.variables()[k];
            double a = equation.coefficients()[k];
            plus |= unmeasured[j] && a > 0;
            minus |= unmeasured[j] && a < 0;
            rest += unmeasured[j] ? 0 : a * x[j];
        }
        return plus != minus && (plus ? rest : -rest) > NEGATIVE;
    }

    private double[] freeMovement(Random random) {
        var v = new double[unmeasured.length];
        for (int j = 0; j < v.length; j++) {
            v[j] = unmeasured[j] ? random.nextDouble(1, 2) : 0;
        }
        for (var pivot : pivots.reversed()) {
            var equation = pivot.equation;
            v[pivot.unknown] = 0;
            double sum = 0;
            double magnitude = 0;
            for (int k = 0; k < equation.variables().length; k++) {
                double part = equation.coefficients()[k] * v[equation.variables()[k]];
                sum += part;
                magnitude += Math.abs(part);
            }
            v[pivot.unknown] =
                    Math.abs(sum) <= CANCELLED * magnitude ? 0 : -sum / pivot.coefficient;
        }
        return v;
    }

    private void sort(Equation equation, Set<WorkRow> rows) {
        boolean known = true;
        for (int j : equation.variables()) {
            known &= !unmeasured[j];
        }
        if (known) {
            reduced.add(equation);
            return;
        }
        var row = new WorkRow(equation, unmeasured);
        rows.add(row);
        row.unknowns
                .keySet()
                .forEach(j -> columns.computeIfAbsent(j, _ -> new LinkedHashSet<>()).add(row));
    }

    private void eliminate(Set<WorkRow> rows) {
        var queue =
                new PriorityQueue<Candidate>((a, b) ->
                        a.count != b.count
                                ? Integer.compare(a.count, b.count)
                                : Integer.compare(a.unknown, b.unknown));
        columns.forEach((j, in) -> queue.add(new Candidate(j, in.size())));
        while (!queue.isEmpty()) {
            var next = queue.remove();
            var in = columns.getOrDefault(next.unknown, Set.of());
            if (in.size() > next.count) {
                queue.add(new Candidate(next.unknown, in.size()));
            } else if (!in.isEmpty()) {
                rows.remove(pivotOn(next.unknown, in));
            }
        }
    }

    private WorkRow pivotOn(int unknown, Set<WorkRow> in) {
        var row = choose(unknown, in);
        double coefficient = row.coefficient(unknown);
        row.unknowns.keySet().forEach(j -> columnOf(j).remove(row));
        for (var other : List.copyOf(in)) {
            other.subtract(other.coefficient(unknown) / coefficient, row);
            other.unknowns.remove(unknown);
            row.unknowns.keySet().forEach(j -> note(other, j));
        }
        columns.remove(unknown);
        pivots.add(new Pivot(unknown, coefficient, row.toEquation()));
        return row;
    }

    private Set<WorkRow> columnOf(int unknown) {
        return columns.computeIfAbsent(unknown, _ -> new LinkedHashSet<>());
    }

    private void note(WorkRow row, int unknown) {
        if (row.unknowns.containsKey(unknown)) {
            columnOf(unknown).add(row);
        } else {
            columnOf(unknown).remove(row);
        }
    }

    private static WorkRow choose(int unknown, Set<WorkRow> in) {
        double largest = 0;
        for (var row : in) {
            largest = Math.max(largest, Math.abs(row.coefficient(unknown)));
        }
        WorkRow best = in.iterator().next();
        int length = Integer.MAX_VALUE;
        for (var row : in) {
            if (Math.abs(row.coefficient(unknown)) >= STABLE * largest && row.length() < length) {
                best = row;
                length = row.length();
            }
        }
        return best;
    }
}

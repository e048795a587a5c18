// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.ops.DConvertMatrixStruct;
import org.openrecp.engine.reconciliation.BalanceProblem.Balance;

/**
 * Finds the values nearest the measurements, weighted by their covariance, that close every balance
 * within bounds. Products of flow and intensity are linearised again and again, each time against
 * the original measurements; bounds are met by an active set.
 *
 * @see "Crowe (1986), AIChE J 32, part II; Narasimhan and Jordache (2000)"
 */
public final class Reconciler {
    private static final int LINEARISATIONS = 50;
    private static final int UNDAMPED = 15;
    private static final int BOUND_CHANGES = 200;
    private static final double CONVERGED = 1e-10;

    private final BalanceProblem problem;
    private final boolean[] unmeasured;
    private final DMatrixSparseCSC sigma;
    private final Scale scale;

    private Reconciler(BalanceProblem problem) {
        this.problem = problem;
        int n = problem.variables().size();
        unmeasured = new boolean[n];
        for (int j = 0; j < n; j++) {
            unmeasured[j] = problem.variables().get(j).isUnmeasured();
        }
        sigma = covariance(problem);
        scale = Scale.of(problem.variables());
    }

    /** Reconciles one problem. */
    public static Reconciliation reconcile(BalanceProblem problem) {
        int[] oneSided = problem.oneSidedBalances();
        return oneSided.length > 0
                ? new Reconciliation.Contradiction(oneSided)
                : new Reconciler(problem).withinBounds();
    }

    private Reconciliation withinBounds() {
        var bounds = new ActiveBounds(problem, scale);
        var solution = converge(start(), bounds);
        for (int k = 0; k < BOUND_CHANGES && solution.violated().isEmpty(); k++) {
            if (!bounds.hold(solution) && !bounds.release(solution)) {
                break;
            }
            solution = converge(solution.values(), bounds);
        }
        var violated = solution.violated();
        if (!violated.isEmpty()) {
            return contradiction(violated);
        }
        int[] open = openBalances(solution);
        if (open.length > 0) {
            return new Reconciliation.Contradiction(open);
        }
        var unbounded =
                bounds.isEmpty()
                        ? solution
                        : solve(solution.values(), new ActiveBounds(problem, scale));
        return new Reconciled(problem, solution, unbounded, bounds);
    }

    private LinearSolution converge(double[] start, ActiveBounds bounds) {
        double[] x = start;
        var solution = solve(x, bounds);
        for (int k = 0; !problem.isLinear() && k < LINEARISATIONS; k++) {
            double[] next = solution.values().clone();
            if (change(x, next) < CONVERGED) {
                break;
            }
            if (k >= UNDAMPED) {
                for (int j = 0; j < next.length; j++) {
                    next[j] = (next[j] + x[j]) / 2;
                }
            }
            x = next;
            solution = solve(x, bounds);
        }
        return solution;
    }

    private double change(double[] before, double[] after) {
        double largest = 0;
        for (int j = 0; j < before.length; j++) {
            double change = Math.abs(after[j] - before[j]);
            largest = Math.max(largest, change / Math.max(scale.sizes()[j], Math.abs(after[j])));
        }
        return largest;
    }

    private LinearSolution solve(double[] x, ActiveBounds bounds) {
        var values = x.clone();
        for (int j = 0; j < values.length; j++) {
            var measured = problem.variables().get(j).measured();
            values[j] = measured == null ? values[j] : measured.value();
        }
        return LinearSolution.of(
                Linearisation.at(problem, x, scale.sizes(), bounds), unmeasured, sigma, values);
    }

    /** Measured values, and for unmeasured flows what the linear balances give, or a guess. */
    private double[] start() {
        double[] x = scale.guesses().clone();
        if (problem.isLinear()) {
            return x;
        }
        var linear = new Reconciler(problem.linearPart());
        double[] solved = linear.solve(x, new ActiveBounds(linear.problem, scale)).values();
        Arrays.setAll(x, j -> unmeasured[j] && solved[j] > 0 ? solved[j] : x[j]);
        return x;
    }

    /** Balances with products that the linearisations did not come to close. */
    private int[] openBalances(LinearSolution solution) {
        return IntStream.range(0, problem.balances().size())
                .filter(b -> !problem.balances().get(b).isLinear())
                .filter(b -> problem.balances().get(b).isOpenAt(solution.values()))
                .filter(b -> isKnown(problem.balances().get(b), solution))
                .toArray();
    }

    private boolean isKnown(Balance balance, LinearSolution solution) {
        return balance.terms().stream()
                .noneMatch(t ->
                        isUnobservable(t.flow(), solution)
                                || (t.isBilinear() && isUnobservable(t.intensity(), solution)));
    }

    private boolean isUnobservable(int j, LinearSolution solution) {
        return unmeasured[j] && solution.isUnobservable(j);
    }

    private Reconciliation contradiction(List<Equation> violated) {
        return new Reconciliation.Contradiction(
                violated.stream()
                        .flatMapToInt(equation -> Arrays.stream(equation.sources()))
                        .filter(source -> source < problem.balances().size())
                        .toArray());
    }

    private static DMatrixSparseCSC covariance(BalanceProblem problem) {
        int n = problem.variables().size();
        var entries = new DMatrixSparseTriplet(n, n, n + 2 * problem.covariances().size());
        for (int j = 0; j < n; j++) {
            entries.addItem(j, j, problem.variables().get(j).variance());
        }
        for (var c : problem.covariances()) {
            entries.addItem(c.first(), c.second(), c.value());
            entries.addItem(c.second(), c.first(), c.value());
        }
        return DConvertMatrixStruct.convert(entries, (DMatrixSparseCSC) null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.ops.DConvertMatrixStruct;
import org.openrecp.engine.reconciliation.BalanceProblem.Balance;
import org.openrecp.engine.reconciliation.BalanceProblem.Variable;

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
    private static final double OUTSIDE_BOUND = 1e-9;
    private static final double SHARE_GUESS = 0.1;

    /** Up to so many violated bounds are taken one by one, which finds feasible sets better. */
    private static final int ONE_BY_ONE = 30;

    private final BalanceProblem problem;
    private final boolean[] unmeasured;
    private final DMatrixSparseCSC sigma;
    private final double[] size;
    private final double typical;

    private Reconciler(BalanceProblem problem) {
        this.problem = problem;
        int n = problem.variables().size();
        unmeasured = new boolean[n];
        for (int j = 0; j < n; j++) {
            unmeasured[j] = problem.variables().get(j).isUnmeasured();
        }
        sigma = covariance(problem);
        typical = typicalFlow(problem.variables());
        size = new double[n];
        Arrays.setAll(size, j -> size(problem.variables().get(j)));
    }

    public static Reconciliation reconcile(BalanceProblem problem) {
        int[] oneSided =
                IntStream.range(0, problem.balances().size())
                        .filter(b -> isOneSided(problem, problem.balances().get(b)))
                        .toArray();
        return oneSided.length > 0
                ? new Reconciliation.Contradiction(oneSided)
                : new Reconciler(problem).withinBounds();
    }

    private Reconciliation withinBounds() {
        var bounds = new ActiveBounds(problem);
        double[] start = start();
        var solution = converge(start, bounds);
        for (int k = 0; k < BOUND_CHANGES && solution.violated().isEmpty(); k++) {
            if (!hold(solution, bounds) && !bounds.release(multipliers(solution), size)) {
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
                bounds.isEmpty() ? solution : solve(solution.values(), new ActiveBounds(problem));
        return new Reconciled(problem, solution, unbounded, bounds);
    }

    private double[] multipliers(LinearSolution solution) {
        return solution.sourceMultipliers(problem.balances().size() + size.length);
    }

    /** Puts variables that left their bounds back on them; whether there were any. */
    private boolean hold(LinearSolution solution, ActiveBounds bounds) {
        double[] excess = new double[size.length];
        Arrays.setAll(excess, j -> excess(solution, bounds, j));
        int[] outside = IntStream.range(0, size.length).filter(j -> excess[j] > 0).toArray();
        int[] held =
                outside.length <= ONE_BY_ONE
                        ? Arrays.stream(outside)
                                .boxed()
                                .max((a, b) -> Double.compare(excess[a], excess[b]))
                                .stream()
                                .mapToInt(Integer::intValue)
                                .toArray()
                        : outside;
        for (int j : held) {
            bounds.hold(j, solution.values()[j] > problem.variables().get(j).upper());
        }
        return held.length > 0 || holdTogether(solution, bounds);
    }

    /** Holds unknowns at zero whose sum the measurements make negative. */
    private boolean holdTogether(LinearSolution solution, ActiveBounds bounds) {
        int[] held =
                problem.isLinear()
                        ? Arrays.stream(solution.negativeTogether())
                                .filter(j -> problem.variables().get(j).lower() == 0)
                                .filter(j -> !bounds.contains(j))
                                .toArray()
                        : new int[0];
        Arrays.stream(held).forEach(j -> bounds.hold(j, false));
        return held.length > 0;
    }

    /** How far outside its bounds a variable is, as part of its size; 0 inside. */
    private double excess(LinearSolution solution, ActiveBounds bounds, int j) {
        var variable = problem.variables().get(j);
        if (bounds.contains(j) || variable.isFixed() || isUnobservable(j, solution)) {
            return 0;
        }
        double x = solution.values()[j];
        double excess = Math.max(variable.lower() - x, x - variable.upper()) / size[j];
        return excess > OUTSIDE_BOUND ? excess : 0;
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
            largest = Math.max(largest, change / Math.max(size[j], Math.abs(after[j])));
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
                Linearisation.at(problem, x, size, bounds), unmeasured, sigma, values);
    }

    /** Measured values, and for unmeasured flows what the linear balances give, or a guess. */
    private double[] start() {
        var x = new double[size.length];
        Arrays.setAll(x, j -> guess(problem.variables().get(j)));
        if (problem.isLinear()) {
            return x;
        }
        var linear = new Reconciler(problem.linearPart());
        double[] solved = linear.solve(x, new ActiveBounds(linear.problem)).values();
        Arrays.setAll(x, j -> unmeasured[j] && solved[j] > 0 ? solved[j] : x[j]);
        return x;
    }

    private double guess(Variable variable) {
        if (variable.measured() != null) {
            return variable.measured().value();
        }
        return Double.isFinite(variable.upper()) ? SHARE_GUESS * variable.upper() : typical;
    }

    private double size(Variable variable) {
        var measured = variable.measured();
        double known =
                measured == null
                        ? 0
                        : Math.max(Math.abs(measured.value()), measured.standardUncertainty());
        return known > 0 ? known : Double.isFinite(variable.upper()) ? variable.upper() : typical;
    }

    private static double typicalFlow(List<Variable> variables) {
        return variables.stream()
                .filter(v -> v.measured() != null && !Double.isFinite(v.upper()))
                .mapToDouble(v -> v.measured() == null ? 0 : Math.abs(v.measured().value()))
                .filter(v -> v > 0)
                .average()
                .orElse(1);
    }

    /** Only inputs or only outputs, and they are not all measured to be nothing. */
    private static boolean isOneSided(BalanceProblem problem, Balance balance) {
        boolean in = false;
        boolean out = false;
        boolean flows = false;
        boolean signed = false;
        for (var term : balance.terms()) {
            in |= term.factor() > 0;
            out |= term.factor() < 0;
            var flow = problem.variables().get(term.flow());
            var measured = flow.measured();
            flows |= measured == null || measured.value() != 0;
            signed |= flow.lower() < 0;
        }
        return in != out && flows && !signed;
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

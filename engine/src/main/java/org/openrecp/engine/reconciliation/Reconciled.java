// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Values that close every balance, nearest to the measurements, with what is known of each. Where a
 * variable is held at a bound, values and tests count the bound as an equation more; uncertainties
 * are those without it, and so not too small.
 */
public final class Reconciled implements Reconciliation {
    private final BalanceProblem problem;
    private final LinearSolution solution;
    private final LinearSolution unbounded;
    private final ActiveBounds bounds;
    private final Classification[] classifications;

    Reconciled(
            BalanceProblem problem,
            LinearSolution solution,
            LinearSolution unbounded,
            ActiveBounds bounds) {
        this.problem = problem;
        this.solution = solution;
        this.unbounded = unbounded;
        this.bounds = bounds;
        classifications = new Classification[problem.variables().size()];
        Arrays.setAll(classifications, this::classify);
    }

    public BalanceProblem problem() {
        return problem;
    }

    /** Reconciled value; a guess where the variable is unobservable. */
    public double value(int variable) {
        return solution.values()[variable];
    }

    /** One standard deviation; of no meaning where the variable is unobservable. */
    public double standardUncertainty(int variable) {
        boolean measured = !problem.variables().get(variable).isUnmeasured();
        return Math.sqrt(unbounded.variance(variable, measured));
    }

    public Classification classification(int variable) {
        return classifications[variable];
    }

    /** How many measurements the balances check. */
    public int redundantCount() {
        return (int)
                Arrays.stream(classifications).filter(c -> c == Classification.REDUNDANT).count();
    }

    /** The global test γ: χ² distributed with {@link #dof} when no measurement is biased. */
    public double chiSquared() {
        return solution.adjustment().chiSquared();
    }

    /** Degrees of freedom: independent equations among measured variables. */
    public int dof() {
        return solution.adjustment().rank();
    }

    /**
     * (reconciled − measured) ÷ the standard deviation of that adjustment; empty unless redundant.
     */
    public OptionalDouble adjustmentZ(int variable) {
        var measured = problem.variables().get(variable).measured();
        if (measured == null || classifications[variable] != Classification.REDUNDANT) {
            return OptionalDouble.empty();
        }
        double variance = solution.adjustment().adjustmentVariance(variable);
        return variance > 0
                ? OptionalDouble.of((value(variable) - measured.value()) / Math.sqrt(variance))
                : OptionalDouble.of(0);
    }

    /** Standard uncertainty of {@code Σ weight · value}; unobservable variables weigh nothing. */
    public double standardUncertaintyOf(double... weights) {
        return Math.sqrt(unbounded.variance(observableOnly(weights)));
    }

    /** [variables] Covariance of each with {@code Σ weight · value}; 0 where unobservable. */
    public double[] covarianceWith(double... weights) {
        return observableOnly(unbounded.covariance(observableOnly(weights)));
    }

    /** Unobservable variables, in their order, that a measurement of one of them would give. */
    public int[] wouldBecomeKnown(int unobservable) {
        return IntStream.range(0, classifications.length)
                .filter(j -> classifications[j] == Classification.UNOBSERVABLE)
                .filter(j -> solution.wouldKnow(unobservable, j))
                .toArray();
    }

    /** Whether a bound, and not the measurements, decided the value. */
    public boolean isAtBound(int variable) {
        return bounds.contains(variable);
    }

    Adjustment adjustment() {
        return solution.adjustment();
    }

    private double[] observableOnly(double[] weights) {
        var result = weights.clone();
        for (int j = 0; j < result.length; j++) {
            if (classifications[j] == Classification.UNOBSERVABLE) {
                result[j] = 0;
            }
        }
        return result;
    }

    private Classification classify(int j) {
        if (problem.variables().get(j).isUnmeasured()) {
            return solution.isUnobservable(j)
                    ? Classification.UNOBSERVABLE
                    : Classification.OBSERVABLE;
        }
        return solution.adjustment().contains(j)
                ? Classification.REDUNDANT
                : Classification.NONREDUNDANT;
    }
}

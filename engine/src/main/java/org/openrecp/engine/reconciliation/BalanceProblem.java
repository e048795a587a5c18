// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.Estimate;

/**
 * A reconciliation as numbers: variables with their measurements, and balances that are sums of
 * variables or of products of a flow and an intensity.
 *
 * @param covariances off-diagonal entries of the measurements' covariance; empty: uncorrelated
 */
public record BalanceProblem(
        List<Variable> variables, List<Balance> balances, List<Covariance> covariances) {
    /** Part of a balance's terms by which it may stay open. */
    private static final double CLOSED = 1e-6;

    /**
     * A flow or an intensity.
     *
     * @param measured null when it was not measured; without uncertainty: fixed
     */
    public record Variable(@Nullable Estimate measured, double lower, double upper) {
        /** A flow, which is never negative. */
        public static Variable flow(@Nullable Estimate measured) {
            return new Variable(measured, 0, Double.POSITIVE_INFINITY);
        }

        /** A share, 0…1. */
        public static Variable share(@Nullable Estimate measured) {
            return new Variable(measured, 0, 1);
        }

        boolean isUnmeasured() {
            return measured == null;
        }

        boolean isMeasuredZero() {
            return measured != null && measured.value() == 0;
        }

        boolean isFixed() {
            return measured != null && measured.standardUncertainty() == 0;
        }

        double variance() {
            return measured == null
                    ? 0
                    : measured.standardUncertainty() * measured.standardUncertainty();
        }
    }

    /**
     * {@code factor · flow}, or {@code factor · flow · intensity}.
     *
     * @param factor positive for what enters, negative for what leaves
     * @param flow index of a variable
     * @param intensity index of a variable, or {@link #NONE}
     */
    public record Term(double factor, int flow, int intensity) {
        public static final int NONE = -1;

        public static Term of(double factor, int flow) {
            return new Term(factor, flow, NONE);
        }

        boolean isBilinear() {
            return intensity != NONE;
        }

        double value(double[] x) {
            return factor * x[flow] * (isBilinear() ? x[intensity] : 1);
        }
    }

    /** What enters a node in a layer less what leaves it: the sum of the terms is zero. */
    public record Balance(String node, String layer, List<Term> terms) {
        public Balance {
            terms = List.copyOf(terms);
        }

        boolean isLinear() {
            return terms.stream().noneMatch(Term::isBilinear);
        }

        /** What enters less what leaves. */
        double residual(double[] x) {
            return terms.stream().mapToDouble(term -> term.value(x)).sum();
        }

        boolean isOpenAt(double[] x) {
            double size = terms.stream().mapToDouble(term -> Math.abs(term.value(x))).sum();
            return Math.abs(residual(x)) > CLOSED * size;
        }
    }

    /** Covariance of the measurements of two different variables. */
    public record Covariance(int first, int second, double value) {}

    public BalanceProblem {
        variables = List.copyOf(variables);
        balances = List.copyOf(balances);
        covariances = List.copyOf(covariances);
        for (var c : covariances) {
            double limit = variables.get(c.first).variance() * variables.get(c.second).variance();
            if (c.first == c.second || c.value * c.value > limit * (1 + 1e-9)) {
                throw new IllegalArgumentException(
                        "Covariance %s of variables %d and %d exceeds the product of their standard uncertainties."
                                .formatted(c.value, c.first, c.second));
            }
        }
    }

    /** The same with the measurement of one variable left out. */
    public BalanceProblem withoutMeasurement(int variable) {
        var changed = new ArrayList<>(variables);
        var old = variables.get(variable);
        changed.set(variable, new Variable(null, old.lower, old.upper));
        var remaining =
                covariances.stream()
                        .filter(c -> c.first != variable && c.second != variable)
                        .toList();
        return new BalanceProblem(changed, balances, remaining);
    }

    /** Balances of only inputs or only outputs that are not all measured to be nothing. */
    int[] oneSidedBalances() {
        return IntStream.range(0, balances.size())
                .filter(b -> isOneSided(balances.get(b).terms()))
                .toArray();
    }

    private boolean isOneSided(List<Term> terms) {
        boolean in = terms.stream().anyMatch(t -> t.factor > 0);
        boolean out = terms.stream().anyMatch(t -> t.factor < 0);
        return in != out
                && terms.stream().allMatch(t -> variables.get(t.flow).lower >= 0)
                && terms.stream().anyMatch(t -> !variables.get(t.flow).isMeasuredZero());
    }

    boolean isLinear() {
        return balances.stream().allMatch(Balance::isLinear);
    }

    /** Only the balances without products. */
    BalanceProblem linearPart() {
        var linear = balances.stream().filter(Balance::isLinear).toList();
        return new BalanceProblem(variables, linear, covariances);
    }
}

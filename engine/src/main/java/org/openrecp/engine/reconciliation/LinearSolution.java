// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.DMatrixSparseCSC;

/** The reconciliation of linear equations: unmeasured eliminated, the rest adjusted. */
final class LinearSolution {
    private static final int PROBES = 3;

    private final Elimination elimination;
    private final Adjustment adjustment;
    private final double[] values;
    private final double[][] freeMovements;
    private final List<Equation> open;

    private LinearSolution(
            Elimination elimination, Adjustment adjustment, double[] values, List<Equation> open) {
        this.elimination = elimination;
        this.adjustment = adjustment;
        this.values = values;
        this.open = open;
        freeMovements = elimination.freeMovements(PROBES);
    }

    /**
     * @param unmeasured [variables]
     * @param start [variables] measured values; guesses for those that nothing gives
     */
    static LinearSolution of(
            List<Equation> equations,
            boolean[] unmeasured,
            DMatrixSparseCSC sigma,
            double[] start) {
        var elimination = Elimination.of(equations, unmeasured);
        var split = elimination.reduced();
        var closed = split.stream().filter(e -> e.variables().length > 0).toList();
        var open = split.stream().filter(e -> e.variables().length == 0).toList();
        var adjustment = Adjustment.of(closed, sigma, start);
        var values = adjustment.reconciled();
        elimination.substitute(values);
        return new LinearSolution(elimination, adjustment, values, open);
    }

    /** [variables] */
    double[] values() {
        return values;
    }

    Adjustment adjustment() {
        return adjustment;
    }

    boolean isUnobservable(int variable) {
        return Arrays.stream(freeMovements).anyMatch(v -> v[variable] != 0);
    }

    /**
     * Whether knowing one unobservable variable would give another: both move in proportion in
     * every free movement.
     */
    boolean wouldKnow(int known, int other) {
        for (int k = 1; k < freeMovements.length; k++) {
            double a = freeMovements[0][known] * freeMovements[k][other];
            double b = freeMovements[k][known] * freeMovements[0][other];
            if (Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b))) {
                return false;
            }
        }
        return true;
    }

    /** Equations that the solution does not close: exact values contradict each other. */
    List<Equation> violated() {
        return Stream.concat(open.stream(), adjustment.equations().stream())
                .filter(equation -> equation.isViolatedBy(values))
                .toList();
    }

    /**
     * Variables of which some must be negative for their equation to close, though none is known.
     */
    int[] negativeTogether() {
        return elimination.impossible(values).stream()
                .flatMapToInt(equation -> Arrays.stream(equation.variables()))
                .filter(this::isUnobservable)
                .distinct()
                .toArray();
    }

    /** Variance of a variable; of what it is known by where it is unobservable. */
    double variance(int variable, boolean measured) {
        if (measured) {
            return Math.max(
                    0,
                    adjustment.measuredVariance(variable)
                            - adjustment.adjustmentVariance(variable));
        }
        var unit = new double[values.length];
        unit[variable] = 1;
        return variance(unit);
    }

    /** Variance of a weighted sum. */
    double variance(double[] weights) {
        return adjustment.variance(elimination.onMeasured(weights));
    }

    /** [variables] Covariance of each with a weighted sum. */
    double[] covariance(double[] weights) {
        var result = adjustment.covariance(elimination.onMeasured(weights));
        elimination.substituteChanges(result);
        return result;
    }

    /** [sources] Lagrange multipliers of the balances, then of bounds. */
    double[] sourceMultipliers(int sources) {
        var result = new double[sources];
        double[] multipliers = adjustment.multipliers();
        for (int k = 0; k < multipliers.length; k++) {
            var equation = adjustment.equations().get(k);
            for (int m = 0; m < equation.sources().length; m++) {
                result[equation.sources()[m]] += multipliers[k] * equation.multipliers()[m];
            }
        }
        return result;
    }
}

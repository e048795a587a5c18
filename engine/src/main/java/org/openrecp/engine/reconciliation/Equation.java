// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.Map;
import java.util.TreeMap;

/**
 * {@code Σ coefficients · variables = rhs}, with the balances that it was combined from.
 *
 * @param magnitude sum of the absolute contributions to rhs, by which its rounding is judged
 * @param sources indices of balances; from the number of balances on: of bounded variables
 * @param multipliers by which the sources were multiplied
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's row, never compared
record Equation(
        int[] variables,
        double[] coefficients,
        double rhs,
        double magnitude,
        int[] sources,
        double[] multipliers) {

    /** Part of a magnitude that is put down to rounding. */
    private static final double ROUNDING = 1e-6;

    /** The same of terms that are one in size, which those of a scaled equation are. */
    private static final double NOTHING = 1e-9;

    static Equation of(
            Map<Integer, Double> entries,
            double rhs,
            double magnitude,
            Map<Integer, Double> sources) {
        return new Equation(
                keys(entries), values(entries), rhs, magnitude, keys(sources), values(sources));
    }

    /** Left side less right side. */
    double residual(double[] x) {
        double sum = -rhs;
        for (int k = 0; k < variables.length; k++) {
            sum += coefficients[k] * x[variables[k]];
        }
        return sum;
    }

    /** Whether values violate it by more than rounding. */
    boolean isViolatedBy(double[] x) {
        double scale = magnitude;
        for (int k = 0; k < variables.length; k++) {
            scale += Math.abs(coefficients[k] * x[variables[k]]);
        }
        return Math.abs(residual(x)) > ROUNDING * scale + NOTHING;
    }

    private static int[] keys(Map<Integer, Double> entries) {
        return new TreeMap<>(entries).keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] values(Map<Integer, Double> entries) {
        return new TreeMap<>(entries).values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code f(u) = Σ cₖ exp(pₖ u)} with ascending powers p and no zero coefficient; finds its roots.
 */
final class ExponentialSum {
    /** Beyond ±this, u stands for rates of no meaning (below −99.99999 % or above 10⁹ %). */
    private static final double LIMIT = 16.2;

    private final double[] coefficients;
    private final double[] powers;

    private ExponentialSum(double[] coefficients, double[] powers) {
        this.coefficients = coefficients;
        this.powers = powers;
    }

    static ExponentialSum of(double[] coefficients, double[] powers) {
        int[] kept = IntStream.range(0, powers.length).filter(k -> coefficients[k] != 0).toArray();
        return new ExponentialSum(
                IntStream.of(kept).mapToDouble(k -> coefficients[k]).toArray(),
                IntStream.of(kept).mapToDouble(k -> powers[k]).toArray());
    }

    /**
     * All roots within the limit, ascending. A root of even multiplicity, where the sum touches
     * zero without crossing, is found as an extremum whose value is rounding error.
     */
    List<Double> roots() {
        if (signChanges() == 0) {
            return List.of();
        }
        var stops = new ArrayList<Double>(List.of(-LIMIT));
        stops.addAll(derivative().roots());
        stops.add(LIMIT);
        var roots = new ArrayList<Double>();
        for (int k = 1; k < stops.size(); k++) {
            addRootBetween(stops.get(k - 1), stops.get(k), roots);
        }
        return roots;
    }

    private void addRootBetween(double low, double high, List<Double> roots) {
        int atLow = sign(low);
        int atHigh = sign(high);
        if (atHigh == 0 && high < LIMIT) {
            roots.add(high);
        } else if (atLow * atHigh < 0) {
            roots.add(bisect(low, high, atLow));
        }
    }

    private double bisect(double from, double to, int signAtFrom) {
        double low = from;
        double high = to;
        for (int step = 0;
                step < 200 && high - low > Math.ulp(Math.max(1, Math.abs(low)));
                step++) {
            double middle = (low + high) / 2;
            if (value(middle) * signAtFrom > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The lowest power is divided away first, which moves no root of f. */
    private ExponentialSum derivative() {
        double[] shifted = new double[powers.length];
        double[] slopes = new double[powers.length];
        for (int k = 0; k < powers.length; k++) {
            shifted[k] = powers[k] - powers[0];
            slopes[k] = coefficients[k] * shifted[k];
        }
        return of(slopes, shifted);
    }

    private int signChanges() {
        int changes = 0;
        for (int k = 1; k < coefficients.length; k++) {
            changes += coefficients[k] * coefficients[k - 1] < 0 ? 1 : 0;
        }
        return changes;
    }

    private double value(double u) {
        double sum = 0;
        for (int k = 0; k < powers.length; k++) {
            sum += coefficients[k] * Math.exp((powers[k] - powers[0]) * u);
        }
        return sum;
    }

    /** 0 where the value is no more than rounding error. */
    private int sign(double u) {
        double sum = 0;
        double size = 0;
        for (int k = 0; k < powers.length; k++) {
            double term = coefficients[k] * Math.exp((powers[k] - powers[0]) * u);
            sum += term;
            size += Math.abs(term);
        }
        return Math.abs(sum) <= 4 * powers.length * Math.ulp(1.0) * size
                ? 0
                : (int) Math.signum(sum);
    }
}

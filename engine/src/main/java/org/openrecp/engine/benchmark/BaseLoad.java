// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.openrecp.engine.quantity.Estimate;

/**
 * Monthly use as a base load and a part that follows output: {@code E = β₀ + β₁ P}, by ordinary
 * least squares. With a large base load, use per unit of output falsely improves when output rises.
 *
 * @param base β₀ per month, with its standard error
 * @param perOutput β₁, use per unit of output, with its standard error
 * @param rSquared share of the variance explained, 0…1
 * @param residualDeviation √(SSE ÷ (n − 2)), in the unit of use
 * @param months n
 * @param bestTenth the residual that the best tenth of the months stay under; at most 0
 */
public record BaseLoad(
        Estimate base,
        Estimate perOutput,
        double rSquared,
        double residualDeviation,
        int months,
        double bestTenth) {
    /** Fewer months say too little. */
    public static final int FEWEST_MONTHS = 6;

    private static final double BEST = 0.1;

    /**
     * Empty with fewer than {@value #FEWEST_MONTHS} productive months, or the same output in all.
     */
    public static Optional<BaseLoad> of(UseSeries series) {
        var months = series.productive();
        double[] output =
                months.stream().mapToDouble(m -> Objects.requireNonNull(m.output())).toArray();
        double[] use = months.stream().mapToDouble(UseSeries.Month::quantity).toArray();
        return output.length < FEWEST_MONTHS || spread(output) <= 1e-12 * sumOfSquares(output)
                ? Optional.empty()
                : Optional.of(fit(output, use));
    }

    /**
     * Whether use follows output: β₁ above twice its standard error, β₀ not below nothing by that.
     */
    public boolean isPlausible() {
        return perOutput.value() > 2 * perOutput.standardUncertainty()
                && base.value() > -2 * base.standardUncertainty();
    }

    /** β₀ ÷ mean use, 0…1. */
    public double baseShare(double meanUse) {
        return meanUse > 0 ? Math.clamp(base.value() / meanUse, 0, 1) : 0;
    }

    private static BaseLoad fit(double[] x, double[] y) {
        int n = x.length;
        double meanX = mean(x);
        double meanY = mean(y);
        double sxx = spread(x);
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = sxy / sxx;
        double base = meanY - slope * meanX;
        double[] residuals = new double[n];
        for (int i = 0; i < n; i++) {
            residuals[i] = y[i] - base - slope * x[i];
        }
        double sse = sumOfSquares(residuals);
        double deviation = Math.sqrt(sse / (n - 2));
        double syy = spread(y);
        Arrays.sort(residuals);
        return new BaseLoad(
                new Estimate(base, deviation * Math.sqrt(1.0 / n + meanX * meanX / sxx)),
                new Estimate(slope, deviation / Math.sqrt(sxx)),
                syy == 0 ? 1 : 1 - sse / syy,
                deviation,
                n,
                Math.min(0, UseSeries.quantile(residuals, BEST)));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double spread(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }

    private static double sumOfSquares(double[] values) {
        return Arrays.stream(values).map(v -> v * v).sum();
    }
}

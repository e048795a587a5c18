// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.Arrays;
import java.util.List;

/**
 * How far verified savings were from claimed ones.
 *
 * @param savings how many
 * @param lower quartile of verified ÷ claimed
 * @param spread geometric standard deviation, 1 and above; 1 for a single saving
 */
public record Calibration(int savings, double lower, double median, double upper, double spread) {

    /**
     * Of ratios, at least one, each above zero. Quartiles interpolate linearly between the sorted
     * ratios (Hyndman and Fan 1996, definition 7).
     */
    static Calibration of(List<Double> ratios) {
        var sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var logs = ratios.stream().mapToDouble(Math::log).toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double squares = Arrays.stream(logs).map(l -> (l - mean) * (l - mean)).sum();
        return new Calibration(
                sorted.length,
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                sorted.length == 1 ? 1 : Math.exp(Math.sqrt(squares / (sorted.length - 1))));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}

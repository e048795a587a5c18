// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A plane above a coefficient over all sets of a region: at most {@code constant + Σ slopeₖ} over
 * the free options k that are done. It is the weighted mean of bounds: one for each option that
 * raises the coefficient (the top, less what is lost when that one is left out), and one for those
 * that lower it together.
 */
final class HighestCoefficient {
    private final List<Part> parts;
    private final LeverBound[] levers;
    private final double[] high;
    private final double top;

    final double constant;
    final double[] slopes = new double[64];

    HighestCoefficient(List<Part> parts, LeverBound[] levers, double[] high, long free) {
        this.parts = parts;
        this.levers = levers;
        this.high = high;
        top = ChangeSpace.sum(parts, high);
        double[] lowering = lowering(free);
        double lowered = 0;
        double drops = 0;
        double[] raising = new double[64];
        for (int k = 0; k < slopes.length; k++) {
            long bit = free & 1L << k;
            raising[k] = bit == 0 ? 0 : top - with(l -> levers[l].upperWithout(bit));
            lowered += lowering[k];
            drops += lowering[k] + raising[k];
        }
        double sum = top;
        for (int k = 0; k < slopes.length && drops > 0; k++) {
            sum -= raising[k] * raising[k] / drops;
            slopes[k] = (raising[k] * raising[k] - lowering[k] * lowered) / drops;
        }
        constant = sum;
    }

    /**
     * Per option, a part of what the options of a set take off the highest coefficient at least,
     * whichever the set. What each takes off shrinks with the others done (their sum is
     * submodular), so the steps of a chain are such parts: the mean of two opposite chains. Where
     * levers do not behave so, each option's own drop, scaled so that the sum is a weighted mean.
     */
    private double[] lowering(long free) {
        double[] drops = new double[64];
        double sum = 0;
        long lowering = 0;
        for (int k = 0; k < drops.length; k++) {
            long bit = free & 1L << k;
            drops[k] = bit == 0 ? 0 : top - with(l -> levers[l].upperWith(bit));
            lowering |= drops[k] > 0 ? bit : 0;
            sum += drops[k];
        }
        boolean chained =
                parts.stream()
                        .flatMap(p -> p.levers().stream())
                        .allMatch(l -> levers[l].fallsLessAndLess());
        long done = 0;
        for (int k = 0; k < drops.length; k++) {
            long bit = lowering & 1L << k;
            if (bit != 0) {
                long after = lowering & ~done & ~bit;
                drops[k] =
                        chained
                                ? (step(done, bit) + step(after, bit)) / 2
                                : drops[k] * drops[k] / sum;
                done |= bit;
            }
        }
        return drops;
    }

    private double step(long done, long bit) {
        return with(l -> levers[l].upperWith(done)) - with(l -> levers[l].upperWith(done | bit));
    }

    private double with(IntToDoubleFunction lever) {
        double[] changed = high.clone();
        for (var part : parts) {
            for (int l : part.levers()) {
                changed[l] = lever.applyAsDouble(l);
            }
        }
        return ChangeSpace.sum(parts, changed);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Bounds of a lever over all sets between two: {@code in ⊆ S ⊆ in ∪ free}. From below as {@code
 * exp(start + Σ slopeₖ zₖ)} with zₖ = 1 where k is in S, which holds at every such S; from above as
 * a number.
 *
 * <p>Where the lever is a product of the options' factors the lower bound is exact. Where its
 * logarithm is a concave function of a sum over options, it is the chord. Otherwise each option is
 * given its largest effect over all contexts, so that the telescoped sum cannot be undercut.
 * Effects that raise the lever are left out where they would weaken the bound.
 */
final class LeverBound {
    /** Levers below this count as this: what a bound may err by, as a share of the flow. */
    private static final double FLOOR = 1e-10;

    private final Lever lever;
    private final Factors factors;
    private final long in;
    private final long free;

    double start;
    final double[] slope = new double[64];

    LeverBound(Lever lever, Factors factors, long in, long free) {
        this.lever = lever;
        this.factors = factors;
        this.in = in;
        this.free = free;
        if (lever.beta() > 0 && !hasFree(false, -1) && constant() >= 0) {
            product();
        } else if (!hasFree(true, harmful()) || !hasFree(false, harmful())) {
            chord();
        } else {
            chains();
        }
    }

    /** Sign of the factors that lower the lever: shares and amounts below zero, or above. */
    private int harmful() {
        return lever.beta() > 0 ? -1 : 1;
    }

    /** The highest that the lever reaches. */
    double upper() {
        return upper(in, free);
    }

    /** The highest when one free option is left out. */
    double upperWithout(long option) {
        return upper(in, free & ~option);
    }

    /** The highest when some free options are done. */
    double upperWith(long options) {
        return upper(in | options, free & ~options);
    }

    /** Whether it is a falling, supermodular function of the options that lower it. */
    boolean fallsLessAndLess() {
        return lever.beta() > 0 && upper() < lever.cap();
    }

    private double upper(long done, long open) {
        int helpful = -harmful();
        double product = factors.base;
        double sum = 0;
        for (var f : factors.factors) {
            boolean counts =
                    (done >>> f.group() & 1) != 0
                            || ((open >>> f.group() & 1) != 0 && Math.signum(f.value()) == helpful);
            if (counts && f.isShare()) {
                product *= 1 + f.value();
            } else if (counts) {
                sum += f.value();
            }
        }
        return lever.of(product + sum);
    }

    /** The lever at fractional options, each factor in part; for judging how loose the bound is. */
    double between(double[] z) {
        double product = productIn();
        double sum = sumIn();
        for (var f : factors.factors) {
            if (isFree(f) && f.isShare()) {
                product *= 1 + z[f.group()] * f.value();
            } else if (isFree(f)) {
                sum += z[f.group()] * f.value();
            }
        }
        return Math.max(FLOOR, lever.of(product + sum));
    }

    /** Below the lever at every set. */
    double lowest() {
        double sum = start;
        for (double s : slope) {
            sum += Math.min(0, s);
        }
        return Math.exp(sum);
    }

    double lower(double[] z) {
        double sum = start;
        for (int k = 0; k < slope.length; k++) {
            sum += slope[k] * z[k];
        }
        return Math.exp(sum);
    }

    /**
     * Only shares are open: a product, plus what is constant; tangent where that is not nothing.
     */
    private void product() {
        double fixed = constant();
        double changing = lever.beta() * productIn();
        boolean capped = !Double.isInfinite(lever.cap());
        if (fixed + changing <= FLOOR) {
            start = Math.log(FLOOR);
            return;
        }
        double weight = 1;
        double sum = 0;
        if (fixed > 1e-15 && !capped) {
            for (var f : factors.factors) {
                sum += isFree(f) && f.isShare() ? log(f.value()) / 2 : 0;
            }
            double here = fixed + changing * Math.exp(sum);
            weight = changing * Math.exp(sum) / here;
            start = Math.log(here) - weight * sum;
        } else {
            start = Math.log(Math.min(lever.cap(), fixed + changing));
        }
        for (var f : factors.factors) {
            if (isFree(f) && f.isShare() && !(capped && f.value() > 0)) {
                slope[f.group()] += weight * log(f.value());
            }
        }
    }

    /** Harmful factors are all shares or all amounts: the chord of a concave logarithm. */
    private void chord() {
        boolean shares = hasFree(true, harmful());
        chord(total(LeverBound::coordinate), s -> along(shares, s), LeverBound::coordinate);
    }

    /**
     * The chord of a lever whose logarithm is a concave, falling function of a sum over options, up
     * to where it comes down to the floor.
     */
    private void chord(
            double total, DoubleUnaryOperator value, ToDoubleFunction<Factors.Factor> coordinate) {
        double first = value.applyAsDouble(0);
        start = Math.log(Math.max(FLOOR, first));
        if (total == 0 || first <= FLOOR) {
            return;
        }
        double end = value.applyAsDouble(total) <= FLOOR ? reaches(value, total) : total;
        double perUnit = (Math.log(Math.max(FLOOR, value.applyAsDouble(end))) - start) / end;
        for (var f : factors.factors) {
            if (isFree(f) && isHarmful(f)) {
                slope[f.group()] += perUnit * coordinate.applyAsDouble(f);
            }
        }
    }

    private double along(boolean shares, double s) {
        double product = productIn() * (shares ? Math.exp(harmful() * s) : 1);
        double sum = sumIn() + (shares ? 0 : harmful() * s);
        return concave(product + sum);
    }

    /** The lever at a multiplier, or below it where the multiplier is cut at nothing. */
    private double concave(double multiplier) {
        double m = lever.beta() > 0 ? multiplier : Math.max(0, multiplier);
        return Math.min(lever.cap(), lever.alpha() + lever.beta() * m);
    }

    /**
     * Shares and amounts may come down to the floor together. The sum of what each takes alone, or
     * the product of what each gives alone, is no less than what they do together.
     */
    private void together() {
        double product = productIn();
        double sum = sumIn();
        boolean falling = lever.beta() > 0;
        ToDoubleFunction<Factors.Factor> alone =
                f -> Math.abs(f.isShare() ? product * f.value() : f.value());
        ToDoubleFunction<Factors.Factor> grown =
                f -> product == 0 ? 0 : Math.log1p(alone.applyAsDouble(f) / product);
        if (!falling && product == 0) {
            chord(total(alone), s -> concave(sum + s), alone);
        } else if (falling) {
            chord(total(alone), s -> concave(product + sum - s), alone);
        } else {
            chord(total(grown), s -> concave(product * Math.exp(s) + sum), grown);
        }
    }

    private double total(ToDoubleFunction<Factors.Factor> coordinate) {
        return factors.factors.stream()
                .filter(f -> isFree(f) && isHarmful(f))
                .mapToDouble(coordinate)
                .sum();
    }

    /** Where a falling function comes down to the floor. */
    private static double reaches(DoubleUnaryOperator value, double total) {
        double low = 0;
        double high = total;
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            if (value.applyAsDouble(middle) > FLOOR) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * The logarithm of the lever is submodular in the harmful factors (each takes more, relatively,
     * from what the others leave), so the steps of a chain that adds one option after the other are
     * a bound (Edmonds): the mean of two opposite chains. Where the chain comes down to the floor
     * that argument fails ({@link #together}); at the cap each option is given its largest effect
     * over all contexts.
     */
    private void chains() {
        start = Math.log(Math.max(FLOOR, lever.of(productIn() + sumIn())));
        double all = harmed(free);
        if (all <= FLOOR) {
            together();
            return;
        }
        boolean chained = lever.of(productIn() + sumIn()) < lever.cap();
        long done = 0;
        for (int k = 0; k < slope.length; k++) {
            long bit = 1L << k;
            if ((free & bit) != 0) {
                slope[k] =
                        chained
                                ? (step(done, bit) + step(free & ~done & ~bit, bit)) / 2
                                : Math.min(0, Math.log(all / harmed(free & ~bit)));
                done |= bit;
            }
        }
    }

    private double step(long before, long bit) {
        return Math.min(0, Math.log(harmed(before | bit) / harmed(before)));
    }

    /**
     * The lever with the harmful factors of some options. Beside a constant above nothing the
     * product of shares is replaced by {@code 1 − Σ|share|}, which lies below it: without that the
     * logarithm would not be submodular.
     */
    private double harmed(long options) {
        double product = productIn();
        double sum = sumIn();
        boolean linear = lever.beta() > 0 && constant() > 0;
        for (var f : factors.factors) {
            if ((options >>> f.group() & 1) != 0 && isHarmful(f)) {
                if (f.isShare() && linear) {
                    sum += productIn() * f.value();
                } else if (f.isShare()) {
                    product *= 1 + f.value();
                } else {
                    sum += f.value();
                }
            }
        }
        return Math.max(FLOOR, lever.of(product + sum));
    }

    private double constant() {
        return lever.alpha() + lever.beta() * sumIn();
    }

    private double productIn() {
        double product = factors.base;
        for (var f : factors.factors) {
            product *= isIn(f) && f.isShare() ? 1 + f.value() : 1;
        }
        return product;
    }

    private double sumIn() {
        double sum = 0;
        for (var f : factors.factors) {
            sum += isIn(f) && !f.isShare() ? f.value() : 0;
        }
        return sum;
    }

    private boolean hasFree(boolean share, int sign) {
        for (var f : factors.factors) {
            if (isFree(f) && f.isShare() == share && Math.signum(f.value()) == sign) {
                return true;
            }
        }
        return false;
    }

    private boolean isHarmful(Factors.Factor f) {
        return Math.signum(f.value()) == harmful();
    }

    private boolean isIn(Factors.Factor f) {
        return (in >>> f.group() & 1) != 0;
    }

    private boolean isFree(Factors.Factor f) {
        return (free >>> f.group() & 1) != 0;
    }

    private static double coordinate(Factors.Factor f) {
        return f.isShare() ? Math.abs(log(f.value())) : Math.abs(f.value());
    }

    private static double log(double share) {
        return Math.log(Math.max(FLOOR, 1 + share));
    }
}

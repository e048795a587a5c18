// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A number with its standard uncertainty, both in the unit that the context names.
 *
 * @param value best estimate
 * @param standardUncertainty one standard deviation, never negative (JCGM 100:2008, 2.3.1)
 */
public record Estimate(double value, double standardUncertainty) {
    public Estimate {
        if (!Double.isFinite(value)
                || !(standardUncertainty >= 0)
                || Double.isInfinite(standardUncertainty)) {
            throw new IllegalArgumentException(
                    "Estimate is %s ± %s. Give finite numbers and no negative uncertainty."
                            .formatted(value, standardUncertainty));
        }
        value += 0.0; // −0.0 becomes 0.0
    }

    public static Estimate exact(double value) {
        return new Estimate(value, 0);
    }

    /** The same quantity in a unit that is {@code factor} times smaller. */
    public Estimate times(double factor) {
        return new Estimate(value * factor, standardUncertainty * Math.abs(factor));
    }

    /** Sum with an independent quantity: variances add (JCGM 100:2008, 5.1.2). */
    public Estimate plus(Estimate other) {
        return new Estimate(
                value + other.value, Math.hypot(standardUncertainty, other.standardUncertainty));
    }

    /** Difference from an independent quantity. */
    public Estimate minus(Estimate other) {
        return plus(other.times(-1));
    }

    /** Product with an independent quantity, to first order. */
    public Estimate by(Estimate other) {
        return new Estimate(
                value * other.value,
                Math.hypot(standardUncertainty * other.value, value * other.standardUncertainty));
    }

    /** Quotient by an independent quantity, to first order; null where that is zero. */
    public @Nullable Estimate over(Estimate other) {
        if (other.value == 0) {
            return null;
        }
        double quotient = value / other.value;
        return new Estimate(
                quotient,
                Math.hypot(standardUncertainty, quotient * other.standardUncertainty)
                        / Math.abs(other.value));
    }
}

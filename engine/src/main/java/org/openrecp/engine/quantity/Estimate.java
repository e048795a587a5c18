// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

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
    }

    public static Estimate exact(double value) {
        return new Estimate(value, 0);
    }

    /** The same quantity in a unit that is {@code factor} times smaller. */
    public Estimate times(double factor) {
        return new Estimate(value * factor, standardUncertainty * Math.abs(factor));
    }
}

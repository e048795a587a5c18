// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import org.openrecp.engine.quantity.Unit;

/**
 * What an option changes: the amount of a material that goes into or comes out of a unit operation.
 *
 * @param relativeUncertainty of the change, one standard deviation
 */
public record Effect(
        String option,
        String unitOperation,
        String material,
        Direction direction,
        Change change,
        double relativeUncertainty) {
    public enum Direction {
        IN,
        OUT
    }

    /** Negative is less. */
    public sealed interface Change {
        /** A share of what flows now: −0.3 is 30 % less. */
        record Relative(double share) implements Change {}

        /**
         * An amount per amount of the unit operation's throughput, in the unit {@code above} per
         * {@code below}.
         */
        record Specific(double value, Unit above, Unit below) implements Change {}

        /** An amount in the period. */
        record Absolute(double value, Unit unit) implements Change {}
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

/**
 * A change of how much of a material goes into or comes out of a unit operation, per unit of its
 * throughput.
 *
 * @param label whose change it is, for messages: the id of an option
 */
public record ModelChange(String label, String unitOperation, String material, Side side, By by) {
    public enum Side {
        IN,
        OUT
    }

    /** Negative is less. */
    public sealed interface By {
        /** A share of what flows now, −1 or more: −0.3 is 30 % less. */
        record Share(double share) implements By {}

        /**
         * An amount in the period, in the unit of the material, at the throughput of the baseline:
         * it shrinks and grows with the throughput.
         */
        record Amount(double amount) implements By {}
    }
}

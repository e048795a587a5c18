// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

/**
 * What costing had to assume.
 *
 * @param about id of the material, stream or unit operation that {@code reason} speaks of
 */
public record CostAssumption(Reason reason, String about) {
    /** What was assumed, and of what. */
    public enum Reason {
        /** A material without a price counts as free. */
        MATERIAL_WITHOUT_PRICE,
        /** A carrier of energy without mass per unit: product bears its material cost. */
        MATERIAL_WITHOUT_MASS,
        /** A stream that goes back counts as free: nothing tells what it saves. */
        RETURN_NOT_VALUED,
        /** A stream that goes back has the mean price of what it stands in for. */
        RETURN_AT_PRICE_OF_REPLACED,
        /** A unit operation shares costs by mass: hours per product are not known. */
        HOURS_NOT_KNOWN,
        /** A unit operation has costs that no stream can be charged with: they count as loss. */
        COSTS_WITHOUT_STREAM
    }
}

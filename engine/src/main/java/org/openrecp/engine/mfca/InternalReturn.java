// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import org.openrecp.engine.flowsheet.Stream;

/**
 * A flow that goes back into the process: a loss where it arises, a material where it re-enters.
 *
 * @param value what it saves of purchases in the period, in the reporting currency
 * @param basis how it was valued
 */
public record InternalReturn(Stream stream, double value, Basis basis) {
    /** Whose price it was valued at. */
    public enum Basis {
        /** Its own material's. */
        OWN_PRICE,
        /** Mean price per kilogram of bought materials that it stands in for. */
        REPLACED_MATERIAL,
        /** None was found: it counts as free. */
        NOT_VALUED
    }
}

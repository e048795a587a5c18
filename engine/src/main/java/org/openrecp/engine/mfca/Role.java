// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

/** What a stream is to the unit operation that it leaves, or that buys it. */
enum Role {
    /** Enters from outside or from stock. */
    BOUGHT,
    /** Carries its cost to the next unit operation. */
    CARRIED,
    /** Leaves as product or by-product. */
    SOLD,
    /** A product put into stock. */
    STOCKED,
    /** Leaves, is stored or is treated as a loss. */
    LOSS,
    /** A loss that goes back into the process. */
    RETURN,
    /**
     * What a treatment leaves over: not a loss of its own, its costs belong to what was treated.
     */
    RESIDUE;

    boolean isProduct() {
        return this == CARRIED || this == SOLD || this == STOCKED;
    }

    boolean isLoss() {
        return this == LOSS || this == RETURN;
    }
}

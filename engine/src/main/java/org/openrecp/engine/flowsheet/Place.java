// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

/** Where a stream begins or ends. */
public sealed interface Place {
    /** The world outside the plant: supplier, customer, sewer, air. */
    record Outside() implements Place {}

    /** The inventory: what a stream takes from it or puts into it is a change of stock. */
    record Stock() implements Place {}

    /** A unit operation of the plant. */
    record At(String unitOperation) implements Place {}

    Place OUTSIDE = new Outside();
    Place STOCK = new Stock();

    static Place at(String unitOperation) {
        return new At(unitOperation);
    }
}

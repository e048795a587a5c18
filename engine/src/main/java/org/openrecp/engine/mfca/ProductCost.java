// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Stream;

/**
 * What a product, or a by-product that is sold, cost to make in the period.
 *
 * @param amount in the unit of the material
 */
public record ProductCost(Stream stream, Material material, double amount, Cost cost) {
    /** Cost of one unit of the material; not a number when nothing was made. */
    public double perUnit() {
        return cost.total() / amount;
    }
}

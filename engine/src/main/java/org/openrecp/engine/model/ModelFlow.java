// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;

/**
 * A flow before and after changes, in the unit of its material, in the period.
 *
 * @param stream id of the stream; for a material that a change brings in, {@code
 *     unitOperation+material}
 */
public record ModelFlow(
        String stream, Place from, Place to, Material material, double baseline, double amount) {

    public boolean isBought() {
        return !(from instanceof Place.At);
    }

    public boolean leaves() {
        return !(to instanceof Place.At);
    }

    /**
     * What one unit of it costs at the border, in the reporting currency: the price of what is
     * bought, the disposal cost of what leaves less what a by-product earns, nothing inside.
     */
    public double unitCost() {
        double cost = 0;
        if (isBought() && material.price() != null) {
            cost += material.price();
        }
        if (leaves() && material.disposalCost() != null) {
            cost += material.disposalCost();
        }
        if (leaves() && material.kind() == Material.Kind.BY_PRODUCT && material.price() != null) {
            cost -= material.price();
        }
        return cost;
    }
}

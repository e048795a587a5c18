// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.Map;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Stream;

/**
 * A stream as costing sees it.
 *
 * @param index position among the flowsheet's streams
 * @param source index of the unit operation it leaves; −1: none
 * @param target index of the unit operation it enters; −1: none
 * @param kilograms of one unit; NaN when not known
 * @param megajoules of one unit; NaN when not known
 * @param shares mass share per component; NaN: present but not known
 */
record Flow(
        int index,
        Stream stream,
        Material material,
        Role role,
        int source,
        int target,
        double kilograms,
        double megajoules,
        Map<String, Double> shares) {

    static Flow of(
            int index,
            Stream stream,
            Material material,
            Role role,
            int source,
            int target,
            Map<String, Double> shares) {
        return new Flow(
                index,
                stream,
                material,
                role,
                source,
                target,
                LayerContent.kilogramsPerUnit(material).orElse(Double.NaN),
                LayerContent.megajoulesPerUnit(stream, material).orElse(Double.NaN),
                shares);
    }

    /** Whether the product is made of it: not an operating material. */
    boolean isCarrier() {
        return switch (material.kind()) {
            case RAW, PACKAGING, PRODUCT, BY_PRODUCT, WASTE -> true;
            default -> material.main();
        };
    }

    boolean isEnergy() {
        return material.kind().isEnergyCarrier();
    }

    double price() {
        return material.price() == null ? 0 : material.price();
    }

    double disposalCost() {
        return material.disposalCost() == null ? 0 : material.disposalCost();
    }

    /** Mass share of a component; a pure material is a component of its own name. */
    double share(String component) {
        var share = shares.get(component);
        if (share != null) {
            return share;
        }
        boolean pure =
                shares.isEmpty()
                        && (component.equals(material.id()) || component.equals(material.name()));
        return pure ? 1 : 0;
    }
}

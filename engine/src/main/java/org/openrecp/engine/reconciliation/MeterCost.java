// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import org.openrecp.engine.flowsheet.Material;

/**
 * What a meter costs, installed, where nobody says otherwise. These are this project's assumptions
 * of the order of magnitude, to rank by, not quotations; replace them by offers.
 */
public final class MeterCost {
    private MeterCost() {}

    /**
     * Assumed cost of a meter for a material, US dollars: sub-meter of electricity 150; water meter
     * 400; steam 3,000; fuel 1,500; scales or a flow meter for the rest 1,000.
     */
    public static double assumedUsd(Material material) {
        return switch (material.kind()) {
            case ELECTRICITY -> 150;
            case WATER, WASTEWATER -> 400;
            case STEAM -> 3000;
            case FUEL -> 1500;
            case RAW, AUXILIARY, CHEMICAL, PACKAGING, PRODUCT, BY_PRODUCT, WASTE, EMISSION -> 1000;
        };
    }
}

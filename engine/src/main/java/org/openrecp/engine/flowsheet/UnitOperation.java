// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

import java.util.List;

/**
 * A step of the process: a node of the flowsheet and, in ISO 14051's words, a quantity centre.
 *
 * @param conserves layers that balance here: {@link Layer#MASS}, {@link Layer#WATER}, {@link
 *     Layer#ENERGY} or the name of a component
 */
public record UnitOperation(
        String id, String name, Kind kind, List<String> conserves, CostAllocation allocation) {
    public enum Kind {
        PRODUCTION,
        UTILITY,
        TREATMENT,
        STORAGE
    }

    /** By what energy and system costs are split between product and losses. */
    public sealed interface CostAllocation {
        record ByMass() implements CostAllocation {}

        record ByEnergy() implements CostAllocation {}

        /** Hours per product are not known to a balance: as by mass, and the result says so. */
        record ByHours() implements CostAllocation {}

        /** A share, 0…1, that the product bears, given by hand. */
        record ProductShare(double share) implements CostAllocation {}
    }

    public UnitOperation {
        conserves = List.copyOf(conserves);
    }
}

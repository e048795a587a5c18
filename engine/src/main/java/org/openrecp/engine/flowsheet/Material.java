// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.Unit;

/**
 * A material or an energy carrier. Prices and amounts are per {@code unit}, money in the reporting
 * currency.
 *
 * @param main whether it carries the product: the default driver of cost allocation
 * @param price what one unit costs when bought; null when it is not bought
 * @param disposalCost what it costs to get rid of one unit outside; null: nothing
 * @param kilogramsPerUnit mass of one unit; null for what has no mass or where it is not known
 * @param megajoulesPerUnit net calorific value of a fuel, or enthalpy of steam and other carriers,
 *     of one unit
 * @param specificHeat kJ/(kg·K)
 * @param factorCode code of its emission factor in the engine's tables
 */
public record Material(
        String id,
        String name,
        Kind kind,
        Unit unit,
        boolean main,
        @Nullable Double price,
        @Nullable Double disposalCost,
        @Nullable Double kilogramsPerUnit,
        @Nullable Double megajoulesPerUnit,
        @Nullable Double specificHeat,
        @Nullable String factorCode,
        @Nullable String cas,
        @Nullable String hazard) {

    public enum Kind {
        RAW,
        AUXILIARY,
        CHEMICAL,
        PACKAGING,
        FUEL,
        ELECTRICITY,
        STEAM,
        WATER,
        PRODUCT,
        BY_PRODUCT,
        WASTE,
        WASTEWATER,
        EMISSION;

        /** As written in workbooks, for instance {@code by-product}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it leaves the process as something nobody wanted. */
        public boolean isLoss() {
            return this == WASTE || this == WASTEWATER || this == EMISSION;
        }

        public boolean isEnergyCarrier() {
            return this == FUEL || this == ELECTRICITY || this == STEAM;
        }
    }
}

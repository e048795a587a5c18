// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

import java.util.OptionalDouble;
import org.openrecp.engine.quantity.Dimension;
import org.openrecp.engine.quantity.Unit;

/**
 * What one unit of a material carries in the layers mass, water and energy.
 *
 * <ul>
 *   <li>mass, kg: by the unit when it is one of mass, else {@link Material#kilogramsPerUnit}; water
 *       and wastewater in units of volume default to {@value #WATER_KILOGRAMS_PER_M3} kg/m³;
 *   <li>water, kg: water, wastewater and steam are water; other materials hold the share given for
 *       the component "water", or none;
 *   <li>energy, MJ: by the unit when it is one of energy; else {@link Material#megajoulesPerUnit};
 *       else sensible heat, {@code kg · c · (T − 25 °C)}, where the temperature is known.
 * </ul>
 */
public final class LayerContent {
    /** Density of water that is assumed where a material in m³ has no mass per unit. */
    public static final double WATER_KILOGRAMS_PER_M3 = 1000;

    /** Specific heat of liquid water, kJ/(kg·K), rounded; assumed where none is given. */
    public static final double WATER_SPECIFIC_HEAT = 4.186;

    private static final double KILOJOULES_PER_MEGAJOULE = 1000;

    private LayerContent() {}

    /** Water, wastewater and steam: their mass is water unless a share says otherwise. */
    public static boolean isWater(Material material) {
        return switch (material.kind()) {
            case WATER, WASTEWATER, STEAM -> true;
            default -> false;
        };
    }

    /** Electricity, and whatever is counted in units of energy. */
    public static boolean isMassless(Material material) {
        return material.kind() == Material.Kind.ELECTRICITY
                || material.unit().dimension().equals(Dimension.ENERGY);
    }

    /** Mass of one unit, kg; empty for what has no mass, or where it is not known. */
    public static OptionalDouble kilogramsPerUnit(Material material) {
        if (isMassless(material)) {
            return OptionalDouble.empty();
        }
        if (material.unit().dimension().equals(Dimension.MASS)) {
            return OptionalDouble.of(material.unit().factorTo(Unit.get("kg")));
        }
        if (material.kilogramsPerUnit() != null) {
            return OptionalDouble.of(material.kilogramsPerUnit());
        }
        return isLiquid(material) && material.unit().dimension().equals(Dimension.VOLUME)
                ? OptionalDouble.of(
                        WATER_KILOGRAMS_PER_M3 * material.unit().factorTo(Unit.get("m3")))
                : OptionalDouble.empty();
    }

    private static boolean isLiquid(Material material) {
        return material.kind() == Material.Kind.WATER
                || material.kind() == Material.Kind.WASTEWATER;
    }

    /** Energy that the material itself carries, MJ per unit; empty where none is known. */
    public static OptionalDouble megajoulesPerUnit(Material material) {
        if (material.unit().dimension().equals(Dimension.ENERGY)) {
            return OptionalDouble.of(material.unit().factorTo(Unit.get("MJ")));
        }
        return material.megajoulesPerUnit() == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(material.megajoulesPerUnit());
    }

    /**
     * Energy of one unit of a stream, MJ; zero when its temperature is not known, empty when a
     * conversion is missing.
     */
    public static OptionalDouble megajoulesPerUnit(Stream stream, Material material) {
        var own = megajoulesPerUnit(material);
        if (own.isPresent()) {
            return own;
        }
        return material.kind().isEnergyCarrier()
                ? OptionalDouble.empty()
                : sensibleHeat(stream, material);
    }

    private static OptionalDouble sensibleHeat(Stream stream, Material material) {
        if (stream.celsius() == null) {
            return OptionalDouble.of(0);
        }
        var mass = kilogramsPerUnit(material);
        var heat = specificHeat(material);
        return mass.isEmpty() || heat.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        mass.getAsDouble()
                                * heat.getAsDouble()
                                * (stream.celsius() - Layer.REFERENCE_CELSIUS)
                                / KILOJOULES_PER_MEGAJOULE);
    }

    /** kJ/(kg·K); empty where it is not known. */
    private static OptionalDouble specificHeat(Material material) {
        if (material.specificHeat() != null) {
            return OptionalDouble.of(material.specificHeat());
        }
        return isWater(material) ? OptionalDouble.of(WATER_SPECIFIC_HEAT) : OptionalDouble.empty();
    }
}

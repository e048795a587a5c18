// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Layer;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.PlantBalance;

/**
 * What one unit of a stream's material holds: kilograms, megajoules, and kilograms of each layer.
 */
final class Contents {
    /** What is left of the mass when components and water are taken out. */
    static final String REST = "rest";

    private static final Unit KILOGRAM = Unit.get("kg");
    private static final Unit MEGAJOULE = Unit.get("MJ");
    private static final Unit CUBIC_METRE = Unit.get("m3");

    private final Flowsheet flowsheet;
    private final Map<String, Map<String, Double>> shares = new HashMap<>();

    Contents(PlantBalance balance) {
        flowsheet = balance.flowsheet();
        for (var share : balance.shares()) {
            if (share.reconciled() != null) {
                shares.computeIfAbsent(share.measured().stream(), _ -> new HashMap<>())
                        .put(share.measured().component(), share.reconciled().value());
            }
        }
    }

    /**
     * kg per unit; 0 for what has no known mass. Water counts as 1,000 kg/m³ unless it says else.
     */
    static double kilograms(Material material) {
        if (material.kilogramsPerUnit() != null) {
            return material.kilogramsPerUnit();
        }
        if (material.unit().convertsTo(KILOGRAM)) {
            return material.unit().factorTo(KILOGRAM);
        }
        boolean watery =
                material.kind() == Material.Kind.WATER
                        || material.kind() == Material.Kind.WASTEWATER;
        return watery && material.unit().convertsTo(CUBIC_METRE)
                ? 1000 * material.unit().factorTo(CUBIC_METRE)
                : 0;
    }

    /** MJ per unit; 0 for what carries no known energy. */
    static double megajoules(Material material) {
        if (material.unit().convertsTo(MEGAJOULE)) {
            return material.unit().factorTo(MEGAJOULE);
        }
        return material.megajoulesPerUnit() == null ? 0 : material.megajoulesPerUnit();
    }

    /**
     * Layers in which this unit operation balances materials, components first; they do not
     * overlap.
     */
    static List<String> layersOf(UnitOperation unit) {
        var layers = new ArrayList<String>();
        for (var layer : unit.conserves()) {
            if (!List.of(Layer.MASS, Layer.WATER, Layer.ENERGY).contains(layer)) {
                layers.add(layer);
            }
        }
        if (unit.conserves().contains(Layer.WATER)) {
            layers.add(Layer.WATER);
        }
        if (unit.conserves().contains(Layer.MASS)) {
            layers.add(REST);
        }
        return layers;
    }

    /**
     * kg of the layer in one unit of the stream; {@code layers} says what the rest is a rest of.
     */
    double of(Stream stream, String layer, List<String> layers) {
        double mass = kilograms(flowsheet.materialOf(stream));
        return layer.equals(REST)
                ? Math.max(0, mass - layers.stream().mapToDouble(l -> part(stream, l)).sum() * mass)
                : mass * part(stream, layer);
    }

    private double part(Stream stream, String layer) {
        var known = shares.getOrDefault(stream.id(), Map.of());
        if (layer.equals(REST)) {
            return 0;
        }
        if (known.containsKey(layer)) {
            return known.get(layer);
        }
        return layer.equals(Layer.WATER) && isWatery(flowsheet.materialOf(stream))
                ? Math.max(0, 1 - known.values().stream().mapToDouble(Double::doubleValue).sum())
                : 0;
    }

    static boolean isWatery(Material material) {
        return switch (material.kind()) {
            case WATER, WASTEWATER, STEAM -> true;
            case RAW,
                    AUXILIARY,
                    CHEMICAL,
                    PACKAGING,
                    FUEL,
                    ELECTRICITY,
                    PRODUCT,
                    BY_PRODUCT,
                    WASTE,
                    EMISSION ->
                    false;
        };
    }
}

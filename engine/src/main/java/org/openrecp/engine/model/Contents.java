// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Layer;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.reconciliation.PlantBalance;

/**
 * What one unit of a stream's material holds: kilograms, megajoules, and kilograms of each layer.
 */
final class Contents {
    /** What is left of the mass when components and water are taken out. */
    static final String REST = "rest";

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

    /** kg per unit; 0 for what has no known mass. */
    static double kilograms(Material material) {
        return LayerContent.kilogramsPerUnit(material).orElse(0);
    }

    /** MJ per unit; 0 for what carries no known energy. */
    static double megajoules(Material material) {
        return LayerContent.megajoulesPerUnit(material).orElse(0);
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
        return layer.equals(Layer.WATER) && LayerContent.isWater(flowsheet.materialOf(stream))
                ? Math.max(0, 1 - known.values().stream().mapToDouble(Double::doubleValue).sum())
                : 0;
    }
}

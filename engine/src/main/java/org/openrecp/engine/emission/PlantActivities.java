// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.PlantBalance;

/** What a balanced plant burns and draws from the grid. One activity per stream. */
final class PlantActivities {
    private final Flowsheet plant;
    private final List<Activity> activities = new ArrayList<>();
    private final List<String> withoutFactor = new ArrayList<>();
    private final Map<String, Integer> signs = new HashMap<>();

    private PlantActivities(Flowsheet plant) {
        this.plant = plant;
    }

    static PlantActivities of(PlantBalance balance) {
        var result = new PlantActivities(balance.flowsheet());
        for (var stream : balance.streams()) {
            if (stream.reconciled() != null) {
                result.add(stream.stream(), stream.reconciled());
            }
        }
        return result;
    }

    List<Activity> activities() {
        return activities;
    }

    /** Ids of fuel streams whose material names no factor code. */
    List<String> withoutFactor() {
        return withoutFactor;
    }

    /** −1 for a fuel that leaves, 1 for one that enters, 0 for what is no activity. */
    int signOf(String stream) {
        return signs.getOrDefault(stream, 0);
    }

    private void add(Stream stream, Estimate amount) {
        var material = plant.materialOf(stream);
        int sign = sign(stream, material);
        if (sign == 0) {
            return;
        }
        var activity = Activity.of(stream.id(), material, amount.times(sign));
        if (activity.isEmpty()) {
            withoutFactor.add(stream.id());
            return;
        }
        signs.put(stream.id(), sign);
        activities.add(activity.get());
    }

    private int sign(Stream stream, Material material) {
        if (material.kind() == Kind.ELECTRICITY) {
            return stream.from() instanceof Place.Outside ? 1 : 0;
        }
        return material.kind() == Kind.FUEL ? signOfFuel(stream, material) : 0;
    }

    private int signOfFuel(Stream stream, Material material) {
        if (!(stream.from() instanceof Place.At(var source))) {
            return 1;
        }
        boolean passesThrough =
                plant.inputsOf(plant.getUnitOperation(source)).stream()
                        .anyMatch(input -> input.material().equals(material.id()));
        boolean leaves = !(stream.to() instanceof Place.At);
        return passesThrough ? (leaves ? -1 : 0) : (leaves ? 0 : 1);
    }
}

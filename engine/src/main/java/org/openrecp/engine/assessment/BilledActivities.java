// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.openrecp.engine.assessment.MonthlyRecord.Use;
import org.openrecp.engine.emission.Activity;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.quantity.Estimate;

/** What a plant burns and draws from the grid, summed over its monthly bills. */
final class BilledActivities {
    private BilledActivities() {}

    static List<Activity> of(PlantData plant) {
        return plant.materials().stream().flatMap(material -> activity(plant, material)).toList();
    }

    private static Stream<Activity> activity(PlantData plant, Material material) {
        double billed =
                plant.monthly().stream()
                        .flatMap(month -> month.uses().stream())
                        .filter(use -> use.material().equals(material.id()))
                        .mapToDouble(Use::quantity)
                        .sum();
        if (billed == 0) {
            return Stream.empty();
        }
        var amount = new Estimate(billed, billed * Grade.INVOICED.relativeUncertainty());
        return Activity.of(material.id(), material, amount).stream();
    }
}

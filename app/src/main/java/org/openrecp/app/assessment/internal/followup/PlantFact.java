// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openrecp.formats.workbook.PlantRows;

/** A fact of the plant, as it was typed. */
final class PlantFact {
    private PlantFact() {}

    /** The value of a fact; empty where there is none. */
    static String of(PlantRows rows, String name) {
        return rows.rows("plant").stream()
                .filter(r -> name.equals(r.fields().get("name")))
                .map(r -> r.fields().getOrDefault("value", ""))
                .findFirst()
                .orElse("");
    }

    /** Ids of the unit operations and their names, in their order. */
    static Map<String, String> processes(PlantRows rows) {
        var processes = new LinkedHashMap<String, String>();
        for (var row : rows.rows("processes")) {
            var id = row.fields().getOrDefault("id", "");
            if (!id.isEmpty()) {
                processes.putIfAbsent(id, row.fields().getOrDefault("name", id));
            }
        }
        return processes;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

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
}

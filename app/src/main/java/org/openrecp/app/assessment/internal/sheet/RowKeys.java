// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import java.util.List;
import java.util.Map;

/** By which fields two rows of a sheet are the same thing. */
final class RowKeys {
    private static final Map<String, List<String>> KEYS =
            Map.of(
                    "plant", List.of("name"),
                    "processes", List.of("id"),
                    "materials", List.of("id"),
                    "streams", List.of("id"),
                    "compositions", List.of("stream", "component"),
                    "costs", List.of("process", "item"),
                    "options", List.of("id"),
                    "effects", List.of("option", "process", "material", "direction"),
                    "monthly", List.of("month"));

    private RowKeys() {}

    /**
     * The key of a row; rows that say nothing of it are all alike, and are told apart by their
     * order.
     */
    static List<String> of(String sheet, Map<String, String> fields) {
        return KEYS.getOrDefault(sheet, List.of()).stream()
                .map(field -> fields.getOrDefault(field, "").strip())
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.formats.workbook.PlantRows;

/** Finds the edits that make the rows of a plant those of an assessment. */
public final class RowMatching {
    private record Key(String sheet, List<String> fields) {}

    private final Map<Key, Deque<StoredRow>> standing = new HashMap<>();
    private final Map<String, Double> last = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();

    private RowMatching(List<StoredRow> rows) {
        for (var row : rows) {
            standing.computeIfAbsent(
                            new Key(row.sheet(), RowKeys.of(row.sheet(), row.fields())),
                            _ -> new ArrayDeque<>())
                    .add(row);
            if (row.position() != null) {
                last.merge(row.sheet(), row.position(), Math::max);
            }
        }
    }

    /**
     * The edits: rows with the same key become as given, the others are added behind; rows that the
     * plant does not have stay.
     */
    public static List<Edit> edits(List<StoredRow> standing, PlantRows plant) {
        var matching = new RowMatching(standing);
        for (var sheet : plant.sheets()) {
            sheet.rows().forEach(row -> matching.match(sheet.key(), row.fields()));
        }
        return matching.edits;
    }

    private void match(String sheet, Map<String, String> fields) {
        var same =
                standing.getOrDefault(new Key(sheet, RowKeys.of(sheet, fields)), new ArrayDeque<>())
                        .poll();
        if (same == null) {
            add(sheet, fields);
            return;
        }
        fields.forEach((field, value) -> {
            if (!value.strip().equals(same.fields().get(field))) {
                edit(same.id(), sheet, field, value);
            }
        });
        same.fields().keySet().stream()
                .filter(field -> !fields.containsKey(field))
                .forEach(field -> edit(same.id(), sheet, field, ""));
    }

    private void add(String sheet, Map<String, String> fields) {
        var id = UUID.randomUUID();
        edit(id, sheet, Change.ROW, String.valueOf(last.merge(sheet, 1.0, Double::sum)));
        fields.forEach((field, value) -> edit(id, sheet, field, value));
    }

    private void edit(UUID row, String sheet, String field, String value) {
        edits.add(new Edit(UUID.randomUUID(), row, sheet, field, value, null));
    }
}

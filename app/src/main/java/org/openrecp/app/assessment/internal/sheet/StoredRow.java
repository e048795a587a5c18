// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.workbook.PlantRows;

/**
 * A row of a sheet as it stands.
 *
 * @param position null: deleted
 * @param fields text by field
 * @param heads by field the changes that no later one replaced; more than one is a conflict
 */
public record StoredRow(
        UUID id,
        String sheet,
        @Nullable Double position,
        Map<String, String> fields,
        Map<String, List<UUID>> heads) {

    public StoredRow {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        heads = Collections.unmodifiableMap(new LinkedHashMap<>(heads));
    }

    static StoredRow absent(UUID id, String sheet) {
        return new StoredRow(id, sheet, null, Map.of(), Map.of());
    }

    /** The plant that rows make. */
    public static PlantRows plant(List<StoredRow> rows) {
        var bySheet = new LinkedHashMap<String, List<PlantRows.Row>>();
        for (var row : rows) {
            bySheet.computeIfAbsent(row.sheet(), _ -> new ArrayList<>())
                    .add(new PlantRows.Row(row.id().toString(), row.fields()));
        }
        return new PlantRows(
                bySheet.entrySet().stream()
                        .map(e -> new PlantRows.Sheet(e.getKey(), e.getValue()))
                        .toList());
    }

    /** The changes that a field stands on. */
    public List<UUID> heads(String field) {
        return heads.getOrDefault(field, List.of());
    }

    /** Whether two people changed a field without knowing of each other. */
    public boolean isInConflict(String field) {
        return heads(field).size() > 1;
    }

    /** What stands in a field; for {@link Change#ROW} the position. */
    public @Nullable String value(String field) {
        return field.equals(Change.ROW)
                ? position == null ? null : position.toString()
                : fields.get(field);
    }

    StoredRow with(String field, @Nullable String value, List<UUID> heads) {
        var newHeads = new LinkedHashMap<>(this.heads);
        newHeads.put(field, heads);
        if (field.equals(Change.ROW)) {
            return new StoredRow(
                    id, sheet, value == null ? null : Double.valueOf(value), fields, newHeads);
        }
        var newFields = new LinkedHashMap<>(fields);
        if (value == null) {
            newFields.remove(field);
        } else {
            newFields.put(field, value);
        }
        return new StoredRow(id, sheet, position, newFields, newHeads);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.workbook.PlantRows;

/**
 * A field that differs between two states of a plant.
 *
 * @param row what the row is called: its id or name
 * @param before null: it was empty, or there was no such row
 * @param after null: it is empty, or there is no such row any more
 */
public record Difference(
        String sheet,
        String row,
        Kind kind,
        String field,
        @Nullable String before,
        @Nullable String after) {

    /** What happened to the row of the field. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * All fields that differ, in the order of the workbook; rows are the same when their identity
     * is.
     */
    public static List<Difference> between(PlantRows before, PlantRows after) {
        var differences = new ArrayList<Difference>();
        for (var sheet : after.sheets()) {
            var earlier = byId(before.rows(sheet.key()));
            var later = byId(sheet.rows());
            var ids = new LinkedHashSet<>(earlier.keySet());
            ids.addAll(later.keySet());
            for (var id : ids) {
                compare(sheet.key(), earlier.get(id), later.get(id), differences);
            }
        }
        return differences;
    }

    private static void compare(
            String sheet,
            PlantRows.@Nullable Row before,
            PlantRows.@Nullable Row after,
            List<Difference> differences) {
        Map<String, String> old = before == null ? Map.of() : before.fields();
        Map<String, String> now = after == null ? Map.of() : after.fields();
        var kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
        var named = after == null ? old : now;
        var name =
                named.getOrDefault(
                        "id", named.getOrDefault("name", named.getOrDefault("month", "")));
        var fields = new LinkedHashSet<>(old.keySet());
        fields.addAll(now.keySet());
        for (var field : fields) {
            var was = old.get(field);
            var is = now.get(field);
            if (was == null || !was.equals(is)) {
                differences.add(new Difference(sheet, name, kind, field, was, is));
            }
        }
    }

    private static Map<String, PlantRows.Row> byId(List<PlantRows.Row> rows) {
        var byId = new LinkedHashMap<String, PlantRows.Row>();
        rows.forEach(row -> byId.put(row.id(), row));
        return byId;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a sheet that are read, found by what they hold. */
final class SheetColumns {
    private final List<ColumnMapping> read;
    private final Map<String, List<ColumnMapping>> byField;

    SheetColumns(SheetMapping mapping) {
        read = mapping.read();
        byField = read.stream().collect(groupingBy(ColumnMapping::field));
    }

    List<ColumnMapping> all() {
        return read;
    }

    /** Those of a field that may have several, from left to right. */
    List<ColumnMapping> all(HistoryField field) {
        return byField.getOrDefault(field.code(), List.of());
    }

    /** The first column of a field or of an indicator; null: none. */
    @Nullable ColumnMapping find(String field) {
        var columns = byField.get(field);
        return columns == null ? null : columns.getFirst();
    }
}

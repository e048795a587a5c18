// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to be written: rows of cells by field, or by header for columns that are no field.
 * Choices are codes; the writer puts them into its language.
 *
 * @param others headers of further columns
 */
record SheetContent(SheetKind kind, List<Field> others, List<Map<String, CellValue>> rows) {
    SheetContent {
        others = List.copyOf(others);
        rows = List.copyOf(rows);
    }

    static SheetContent of(SheetKind kind, List<Map<String, CellValue>> rows) {
        return new SheetContent(kind, List.of(), rows);
    }

    /** All columns, in order. */
    List<Field> columns() {
        var columns = new ArrayList<>(kind.fields());
        columns.addAll(others);
        return columns;
    }

    /** A row; values that are null are left empty. */
    static final class Row {
        private final Map<String, CellValue> cells = new LinkedHashMap<>();

        Row text(String key, @Nullable String text) {
            return put(key, text == null ? new CellValue.Empty() : CellValue.ofText(text));
        }

        Row number(String key, @Nullable Double number) {
            return put(key, number == null ? new CellValue.Empty() : CellValue.ofNumber(number));
        }

        /** A share of one, written in percent. */
        Row percent(String key, @Nullable Double share) {
            return put(key, share == null ? new CellValue.Empty() : CellValue.ofPercent(share));
        }

        Row day(String key, @Nullable LocalDate date) {
            return put(key, date == null ? new CellValue.Empty() : new CellValue.Day(date));
        }

        Row put(String key, CellValue value) {
            cells.put(key, value);
            return this;
        }

        Map<String, CellValue> cells() {
            return cells;
        }
    }
}

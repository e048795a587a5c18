// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the rows of a sheet are read.
 *
 * @param header row of the headers, counted from 1; 0: there are none
 * @param numbers how numbers are written that are text: {@code auto}, {@code point} or {@code
 *     comma}
 * @param monthFirst dates that are text have the month before the day
 * @param defaults field → what holds where a column or a cell is missing
 * @param skip rows with one of these words in their first cells are left out, such as totals
 * @param twins whether rows that are alike in everything are different things
 */
public record SheetMapping(
        String sheet,
        RowKind kind,
        int header,
        String numbers,
        boolean monthFirst,
        List<ColumnMapping> columns,
        Map<String, String> defaults,
        List<String> skip,
        boolean twins) {
    public SheetMapping {
        columns = List.copyOf(columns);
        defaults = Collections.unmodifiableMap(new TreeMap<>(defaults));
        skip = List.copyOf(skip);
    }

    /** The sheet as long as nobody has said what it is. */
    static SheetMapping none(String sheet) {
        return new SheetMapping(
                sheet, RowKind.NONE, 1, "auto", false, List.of(), Map.of(), List.of(), false);
    }

    /** The first column of a field. */
    Optional<ColumnMapping> column(String field) {
        return columns.stream().filter(c -> c.field().equals(field)).findFirst();
    }

    boolean has(HistoryField field) {
        return column(field.code()).isPresent() || defaults.containsKey(field.code());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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
    static final List<String> NUMBERS = List.of("auto", "comma", "point");

    public SheetMapping {
        requireNonNull(sheet, "sheet");
        requireNonNull(kind, "kind");
        if (!NUMBERS.contains(numbers)) {
            throw new IllegalArgumentException(
                    "Numbers are written %s. Say one of %s.".formatted(numbers, NUMBERS));
        }
        columns = List.copyOf(columns);
        defaults = Collections.unmodifiableMap(new TreeMap<>(defaults));
        skip = List.copyOf(skip);
    }

    /** The sheet as long as nobody has said what it is. */
    static SheetMapping none(String sheet) {
        return new SheetMapping(
                sheet, RowKind.NONE, 1, "auto", false, List.of(), Map.of(), List.of(), false);
    }

    /** The columns that are read. */
    public List<ColumnMapping> read() {
        return columns.stream().filter(ColumnMapping::isRead).toList();
    }

    /** The headers of columns that would be read, but which the sheet does not have. */
    public List<String> missing() {
        return columns.stream()
                .filter(c -> c.missing() && !c.field().isEmpty())
                .map(ColumnMapping::header)
                .toList();
    }

    /** The first column of a field that is read. */
    Optional<ColumnMapping> column(String field) {
        return columns.stream().filter(c -> c.isRead() && c.field().equals(field)).findFirst();
    }

    boolean has(HistoryField field) {
        return column(field.code()).isPresent() || defaults.containsKey(field.code());
    }

    /**
     * The same for a sheet of another file. Columns are found by their headers, of equal headers
     * the first for the first; those that the sheet does not have are kept as missing.
     */
    SheetMapping movedTo(Layout.Sheet other) {
        var left = new ArrayList<>(columns);
        var moved = new ArrayList<ColumnMapping>();
        other.headers(header)
                .forEach((place, text) ->
                        moved.add(
                                taken(left, text)
                                        .map(c -> c.at(place))
                                        .orElse(new ColumnMapping(place, text, "", ""))));
        left.stream()
                .filter(c -> !c.field().isEmpty())
                .map(c -> c.at(ColumnMapping.MISSING))
                .forEach(moved::add);
        return new SheetMapping(
                other.name(), kind, header, numbers, monthFirst, moved, defaults, skip, twins);
    }

    /** Takes the first column of a header out of some. */
    static Optional<ColumnMapping> taken(List<ColumnMapping> left, String header) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).header().equals(header)) {
                return Optional.of(left.remove(i));
            }
        }
        return Optional.empty();
    }
}

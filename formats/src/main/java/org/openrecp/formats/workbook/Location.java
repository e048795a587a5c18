// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.text.Language;

/**
 * A place in a file, or in rows that are in no file.
 *
 * @param file empty: none
 * @param sheet name as the file has it; null: the file as a whole
 * @param cell address such as {@code F7}; null: the sheet as a whole, or no file
 * @param rows the same place among the rows of the plant; null: the file as a whole, or a sheet
 *     that is none of a plant
 */
public record Location(
        String file, @Nullable String sheet, @Nullable String cell, @Nullable RowPlace rows) {

    private static final long FACTS_AT_MOST = 100;

    /** A file or a sheet as a whole, or a row of cells. */
    Location(String file, @Nullable String sheet, @Nullable String cell) {
        this(file, sheet, cell, wholeSheet(sheet));
    }

    static Location of(String file, String sheet, int row, int column, RowPlace rows) {
        return new Location(file, sheet, columnName(column) + row, rows);
    }

    private static @Nullable RowPlace wholeSheet(@Nullable String sheet) {
        return sheet == null
                ? null
                : SheetKind.find(sheet).map(k -> new RowPlace(k.key(), null, null)).orElse(null);
    }

    /** The place of a fact that has no row. */
    Location ofFact(String key) {
        return new Location(file, sheet, cell, new RowPlace(SheetKind.PLANT.key(), null, key));
    }

    /** The same place in a file of another name. */
    Location in(String name) {
        return new Location(name, sheet, cell, rows);
    }

    /** The place in rows that are in no file. */
    Location withoutCell() {
        return new Location("", sheet, null, rows);
    }

    /** Letters of a column, counted from 0. */
    static String columnName(int column) {
        return (column < 26 ? "" : columnName(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    /** Where a place comes as a reader meets it: by sheet, row and column, the whole first. */
    record Order(int sheet, long cell) implements Comparable<Order> {
        @Override
        public int compareTo(Order other) {
            return sheet != other.sheet
                    ? Integer.compare(sheet, other.sheet)
                    : Long.compare(cell, other.cell);
        }
    }

    Order order() {
        return new Order(sheetOrder(), cellOrder());
    }

    private int sheetOrder() {
        return sheet == null
                ? -1
                : SheetKind.find(sheet).map(SheetKind.ALL::indexOf).orElse(SheetKind.ALL.size());
    }

    private long cellOrder() {
        if (cell == null) {
            return -FACTS_AT_MOST + factOrder();
        }
        var letters = cell.replaceAll("[^A-Z].*", "");
        var digits = cell.substring(letters.length()).replaceAll("[^0-9].*", "");
        long column = letters.chars().reduce(0, (sum, c) -> 26 * sum + c - 'A' + 1);
        return (digits.isEmpty() ? 0 : Long.parseLong(digits)) * 20_000 + column;
    }

    /** Facts that have no row come in the order in which a template lists them. */
    private int factOrder() {
        for (int i = 0; rows != null && rows.field() != null && i < SheetKind.FACTS.size(); i++) {
            if (SheetKind.FACTS.get(i).key().equals(rows.field())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** {@code file:sheet!cell}, as far as known. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }

    /** The same; sheets of rows that are in no file are named in a language. */
    String in(Locale locale) {
        var tab =
                sheet == null || !file.isEmpty()
                        ? sheet
                        : SheetKind.find(sheet).map(k -> k.name(Language.of(locale))).orElse(sheet);
        var name = tab == null ? "" : tab + (cell == null ? "" : "!" + cell);
        return file + (file.isEmpty() || name.isEmpty() ? "" : ":") + name;
    }
}

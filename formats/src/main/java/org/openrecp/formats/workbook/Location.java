// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file.
 *
 * @param sheet name as the file has it; null: the file as a whole
 * @param cell address such as {@code F7}; null: the sheet as a whole
 */
public record Location(String file, @Nullable String sheet, @Nullable String cell) {

    static Location of(String file, String sheet, int row, int column) {
        return new Location(file, sheet, columnName(column) + row);
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
            return -1;
        }
        var letters = cell.replaceAll("[^A-Z].*", "");
        var digits = cell.substring(letters.length()).replaceAll("[^0-9].*", "");
        long column = letters.chars().reduce(0, (sum, c) -> 26 * sum + c - 'A' + 1);
        return (digits.isEmpty() ? 0 : Long.parseLong(digits)) * 20_000 + column;
    }

    /** {@code file:sheet!cell}, as far as known. */
    @Override
    public String toString() {
        return file + (sheet == null ? "" : ":" + sheet + (cell == null ? "" : "!" + cell));
    }
}

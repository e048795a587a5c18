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

    /** {@code file:sheet!cell}, as far as known. */
    @Override
    public String toString() {
        return file + (sheet == null ? "" : ":" + sheet + (cell == null ? "" : "!" + cell));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.Map;

/**
 * A row of a sheet, as the file has it.
 *
 * @param number counted from 1
 * @param cells by column, counted from 0; empty ones are left out
 */
public record SheetLine(int number, Map<Integer, CellValue> cells) {
    public CellValue cell(int column) {
        return cells.getOrDefault(column, new CellValue.Empty());
    }

    /** Where a cell stands, for instance {@code F7}. */
    public String address(int column) {
        return Location.columnName(column) + number;
    }

    /** Letters of a column, counted from 0. */
    public static String columnName(int column) {
        return Location.columnName(column);
    }
}

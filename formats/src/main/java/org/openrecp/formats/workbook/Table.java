// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a file has it.
 *
 * @param file that a problem names
 * @param lines those that hold anything, in order
 */
record Table(String file, String name, List<Line> lines) {
    /**
     * A row of cells.
     *
     * @param number counted from 1
     * @param id that rows have which are in no file
     * @param cells by column, counted from 0; empty ones are left out
     */
    record Line(int number, @Nullable String id, Map<Integer, CellValue> cells) {
        Line(int number, Map<Integer, CellValue> cells) {
            this(number, null, cells);
        }

        CellValue cell(int column) {
            return cells.getOrDefault(column, new CellValue.Empty());
        }
    }

    Table {
        lines = List.copyOf(lines);
    }

    Location at(int row, int column, RowPlace rows) {
        return Location.of(file, name, row, column, rows);
    }

    Location whole() {
        return new Location(file, name, null);
    }
}

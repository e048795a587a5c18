// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.List;
import java.util.Map;

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
     * @param cells by column, counted from 0; empty ones are left out
     */
    record Line(int number, Map<Integer, CellValue> cells) {
        CellValue cell(int column) {
            return cells.getOrDefault(column, new CellValue.Empty());
        }
    }

    Table {
        lines = List.copyOf(lines);
    }

    Location at(int row, int column) {
        return Location.of(file, name, row, column);
    }

    Location whole() {
        return new Location(file, name, null);
    }
}

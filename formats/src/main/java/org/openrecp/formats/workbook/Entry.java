// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.Map;
import org.openrecp.engine.problem.Subject;

/**
 * A row of a sheet, its cells by field.
 *
 * @param columns column of each field that the sheet has, counted from 0
 * @param rowId names the row among the rows of the plant
 */
record Entry(
        SheetKind kind, Table table, Table.Line line, Map<String, Integer> columns, String rowId) {

    CellValue value(String field) {
        var column = columns.get(field);
        return column == null ? new CellValue.Empty() : line.cell(column);
    }

    /** Where a field is; its row's first cell where the sheet lacks the column. */
    Location at(String field) {
        var column = columns.get(field);
        return at(column == null ? columns.getOrDefault(identity(), 0) : column, field);
    }

    /** Where a column is. */
    Location at(int column, String field) {
        return table.at(line.number(), column, new RowPlace(kind.key(), rowId, field));
    }

    /** What names the row: its id, or that of the record it belongs to. */
    String id() {
        return value(identity()).shown();
    }

    /** What names a row without an id. */
    String row() {
        return "row " + line.number();
    }

    Spot spot(String key) {
        return spot(kind.getField(key), "");
    }

    /** A cell whose unit stands in a column of its own. */
    Spot spotWithUnit(String key) {
        return spot(kind.getField(key), value("unit").shown());
    }

    private Spot spot(Field field, String unit) {
        var id = id().isEmpty() ? row() : id();
        return new Spot(
                columns.containsKey(field.key()) ? field : field.optional(),
                value(field.key()),
                at(field.key()),
                Subject.of(kind.nameEn(), id, field.nameEn()),
                unit);
    }

    private String identity() {
        return kind.fields().getFirst().key();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows as the tables that a file with them would have, to be read or to be written. */
final class RowTables {
    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("-?[0-9]{1,80}([.][0-9]{1,80})?(E[-+]?[0-9]{1,3})?");
    private static final LocalDate FIRST_DAY = LocalDate.of(1901, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private RowTables() {}

    /** To be read: tables with the keys of fields as header. */
    static Source of(PlantRows rows) {
        var tables = rows.sheets().stream().map(s -> table(s, keys(rows, s))).toList();
        return new Source("", tables, NumberStyle.POINT);
    }

    private static List<String> keys(PlantRows rows, PlantRows.Sheet sheet) {
        var keys = new ArrayList<String>();
        SheetKind.get(sheet.key()).fields().forEach(f -> keys.add(f.key()));
        keys.addAll(rows.otherColumns(sheet.key()));
        return keys;
    }

    private static Table table(PlantRows.Sheet sheet, List<String> keys) {
        var kind = SheetKind.get(sheet.key());
        var header = new HashMap<Integer, CellValue>();
        for (int c = 0; c < keys.size(); c++) {
            header.put(c, new CellValue.Text(keys.get(c)));
        }
        var lines = new ArrayList<Table.Line>();
        lines.add(new Table.Line(0, header));
        for (var row : sheet.rows()) {
            var cells = new HashMap<Integer, CellValue>();
            row.fields()
                    .forEach((key, text) -> {
                        var value = value(kind.fieldOf(key, row), text);
                        if (!value.isEmpty()) {
                            cells.put(keys.indexOf(key), value);
                        }
                    });
            lines.add(new Table.Line(lines.size(), row.id(), cells));
        }
        return new Table("", kind.nameEn(), lines);
    }

    /** A number as such, all else as text. */
    private static CellValue value(Field field, String text) {
        var value = CellValue.ofText(text);
        return field.type().isNumeric() && PLAIN_NUMBER.matcher(value.shown()).matches()
                ? new CellValue.Numeric(new BigDecimal(value.shown()), false)
                : value;
    }

    /** To be written. */
    static List<SheetContent> sheets(PlantRows rows) {
        var contents = new ArrayList<SheetContent>();
        for (var sheet : rows.sheets()) {
            var kind = SheetKind.get(sheet.key());
            var others = rows.otherColumns(sheet.key()).stream().map(kind::otherColumn).toList();
            var cells = sheet.rows().stream().map(row -> cells(kind, row)).toList();
            contents.add(new SheetContent(kind, others, cells));
        }
        return contents;
    }

    private static Map<String, CellValue> cells(SheetKind kind, PlantRows.Row row) {
        var cells = new LinkedHashMap<String, CellValue>();
        row.fields().forEach((key, text) -> cells.put(key, cell(kind.fieldOf(key, row), text)));
        return cells;
    }

    /** A number or a date as such; other texts so that a number in them can be read in one way. */
    private static CellValue cell(Field field, String text) {
        var value = value(field, text);
        if (!(value instanceof CellValue.Text(var stripped))) {
            return value;
        }
        return switch (field.type()) {
            case DATE -> day(Dates.find(value)).orElse(value);
            case MONTH -> day(Dates.findFirstDay(value)).orElse(value);
            default ->
                    field.type().isNumeric() && NumberStyle.isAmbiguous(stripped)
                            ? new CellValue.Text(withClearMark(stripped))
                            : value;
        };
    }

    /** As a date, unless spreadsheet programs know none so early or late. */
    private static Optional<CellValue> day(Optional<LocalDate> date) {
        return date.filter(d -> !d.isBefore(FIRST_DAY) && !d.isAfter(LAST_DAY))
                .map(CellValue.Day::new);
    }

    /**
     * {@code 1.234 t/t} becomes {@code 1.2340 t/t}, in which the point can only be the decimal's.
     */
    private static String withClearMark(String text) {
        return text.replaceFirst("^(?<number>[-+]?[0-9]{1,3}[.][0-9]{3})(?![0-9])", "${number}0");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/** The sheets of a file as rows, and what its author should know about them. */
final class FileRows {
    private final Sheets sheets;
    private final NumberStyle.Detected numbers;
    private final Findings findings;
    private final CellTexts texts;
    private boolean ambiguityNoted;

    FileRows(Sheets sheets, NumberStyle.Detected numbers, Findings findings) {
        this.sheets = sheets;
        this.numbers = numbers;
        this.findings = findings;
        ambiguityNoted = numbers.certain();
        var processes = new Ids();
        sheets.entries(SheetKind.PROCESSES).forEach(e -> processes.add(e.value("id").shown()));
        texts = new CellTexts(numbers.style(), text -> processes.find(text).isPresent());
    }

    PlantRows rows() {
        return new PlantRows(sheets.all().stream().map(this::sheet).toList());
    }

    private PlantRows.Sheet sheet(Sheets.Sheet sheet) {
        noticeCellsBesideColumns(sheet);
        var rows = new ArrayList<PlantRows.Row>();
        for (var entry : sheet.entries()) {
            var cells = new LinkedHashMap<String, CellValue>();
            var shown = new LinkedHashMap<String, String>();
            for (var field : sheet.kind().fields()) {
                cells.put(field.key(), entry.value(field.key()));
            }
            sheet.others()
                    .forEach((column, header) -> cells.put(header, entry.line().cell(column)));
            cells.values().removeIf(CellValue::isEmpty);
            cells.forEach((key, value) -> shown.put(key, value.shown()));
            var row = texts.row(sheet.kind(), entry.rowId(), cells, shown);
            cells.forEach(
                    (key, value) -> notice(entry, key, sheet.kind().fieldOf(key, row), value));
            rows.add(row);
        }
        return new PlantRows.Sheet(sheet.kind().key(), rows);
    }

    /** Says where a text may have been meant otherwise than it is taken. */
    private void notice(Entry entry, String key, Field field, CellValue value) {
        if (value instanceof CellValue.Broken(var found, var why) && found.startsWith("=")) {
            findings.notice(place(entry, key), why);
        }
        if (!(value instanceof CellValue.Text(var text)) || !field.type().isNumeric()) {
            return;
        }
        var number = numbers.style().parseAmount(text);
        if (number.isPresent() && !ambiguityNoted && NumberStyle.isAmbiguous(text)) {
            ambiguityNoted = true;
            findings.notice(
                    place(entry, key),
                    "workbook.note-ambiguous",
                    text,
                    Cells.plain(number.get().value().doubleValue()));
        }
        if (number.isEmpty() && NumberStyle.POINT.parseAmount(text).isPresent()) {
            findings.notice(place(entry, key), "workbook.note-point", text);
        }
    }

    private static Location place(Entry entry, String key) {
        return entry.kind().hasField(key) ? entry.at(key) : entry.at(0, key);
    }

    private void noticeCellsBesideColumns(Sheets.Sheet sheet) {
        var under = sheet.columns().values();
        for (var line : sheet.table().lines()) {
            var beside =
                    line.cells().keySet().stream()
                            .filter(c -> !under.contains(c) && !sheet.others().containsKey(c))
                            .sorted()
                            .toList();
            if (!beside.isEmpty()) {
                var place = new RowPlace(sheet.kind().key(), null, null);
                findings.notice(
                        sheet.table().at(line.number(), beside.getFirst(), place),
                        "workbook.note-no-header");
                return;
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.results.ResultTable.Column;
import org.openrecp.formats.results.ResultTable.Format;

/** Writes tables to a workbook, one a sheet. */
final class TableWriting {
    private static final String FONT = "Arial";
    private static final String DARK = "1F5C57";

    private TableWriting() {}

    static void write(OutputStream out, List<ResultTable> tables) throws IOException {
        try (var workbook = new Workbook(out, "OpenRECP", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, 10);
            for (var table : tables) {
                write(workbook.newWorksheet(table.name()), table);
            }
        }
    }

    private static void write(Worksheet sheet, ResultTable table) {
        page(sheet);
        for (int c = 0; c < table.columns().size(); c++) {
            header(sheet, c, table.columns().get(c));
        }
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                cell(sheet, r + 1, c, table.columns().get(c), table.rows().get(r).get(c));
            }
        }
    }

    private static void page(Worksheet sheet) {
        sheet.freezePane(1, 1);
        sheet.rowHeight(0, 30);
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void header(Worksheet sheet, int column, Column described) {
        var unit = described.unit();
        sheet.value(0, column, described.title() + (unit.isEmpty() ? "" : " (" + unit + ")"));
        sheet.width(column, described.format().width());
        sheet.style(0, column)
                .bold()
                .fontName(FONT)
                .fontColor("FFFFFF")
                .fillColor(DARK)
                .wrapText(true)
                .verticalAlignment("center")
                .horizontalAlignment(described.format() == Format.TEXT ? "left" : "right")
                .set();
    }

    private static void cell(
            Worksheet sheet, int row, int column, Column described, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Double number when !Double.isFinite(number) -> {}
            case Number number -> {
                sheet.value(row, column, number);
                sheet.style(row, column)
                        .format(pattern(described.format()))
                        .horizontalAlignment("right")
                        .set();
            }
            default -> {
                sheet.value(row, column, value.toString());
                if (column > 0) {
                    sheet.style(row, column).horizontalAlignment("left").indent(1).set();
                }
            }
        }
    }

    /** A column of texts may hold a number; then it shows as one. */
    private static String pattern(Format format) {
        return format == Format.TEXT ? Format.NUMBER.pattern() : format.pattern();
    }
}

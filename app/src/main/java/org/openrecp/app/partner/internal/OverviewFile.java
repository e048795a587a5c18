// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.partner.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.disclosure.ResultTables;
import org.openrecp.app.partner.internal.SafeCut.Shown;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.shell.CsvCell;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of a page as a file, with all that a figure must say of itself. */
@Component
class OverviewFile {
    private final JsonMapper json;

    OverviewFile(JsonMapper json) {
        this.json = json;
    }

    /** A cell: status is published, suppressed or empty; a value only where it is published. */
    record Row(
            String row,
            String rowName,
            String column,
            String columnName,
            @Nullable Double value,
            String status) {}

    byte[] csv(OverviewPage page) {
        var head = head(page);
        var file = new StringBuilder().append(CsvCell.MARK);
        var names =
                new ArrayList<>(
                        List.of("row", "row_name", "column", "column_name", "value", "status"));
        names.addAll(head.keySet());
        file.append(CsvCell.line(names.toArray(String[]::new)));
        for (var row : rows(page)) {
            var cells =
                    new ArrayList<>(
                            List.of(
                                    row.row(),
                                    row.rowName(),
                                    row.column(),
                                    row.columnName(),
                                    plain(row.value()),
                                    row.status()));
            cells.addAll(head.values());
            file.append(CsvCell.line(cells.toArray(String[]::new)));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] json(OverviewPage page) {
        var all = new LinkedHashMap<String, Object>(head(page));
        all.put("cells", rows(page));
        return json.writeValueAsBytes(all);
    }

    byte[] workbook(OverviewPage page) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "OpenRECP", "1.0")) {
            var table = workbook.newWorksheet("table");
            SafeCut cut = page.cut();
            if (cut != null) {
                for (int c = 0; c < cut.columnCodes().size(); c++) {
                    table.value(0, c + 1, columnName(page, cut.columnCodes().get(c)));
                    table.style(0, c + 1).bold().set();
                }
                for (int r = 0; r < cut.rowCodes().size(); r++) {
                    var code = cut.rowCodes().get(r);
                    table.value(r + 1, 0, page.label(page.rows(), code));
                    for (int c = 0; c < cut.columnCodes().size(); c++) {
                        put(table, r + 1, c + 1, cut.at(code, cut.columnCodes().get(c)));
                    }
                }
            }
            var about = workbook.newWorksheet("about");
            int line = 0;
            for (var entry : head(page).entrySet()) {
                about.value(line, 0, entry.getKey());
                about.value(line++, 1, entry.getValue());
            }
            about.value(line, 0, page.labels().texts().of("partner.marks"));
        }
        return out.toByteArray();
    }

    private static void put(
            org.dhatim.fastexcel.Worksheet table, int row, int column, Shown shown) {
        switch (shown.status()) {
            case PUBLISHED -> table.value(row, column, shown.value());
            case SUPPRESSED -> table.value(row, column, "×");
            case EMPTY -> table.value(row, column, "–");
        }
    }

    private static List<Row> rows(OverviewPage page) {
        SafeCut cut = page.cut();
        if (cut == null) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        for (var row : cut.rowCodes()) {
            for (var column : cut.columnCodes()) {
                var shown = cut.at(row, column);
                rows.add(
                        new Row(
                                row,
                                page.label(page.rows(), row),
                                column,
                                columnName(page, column),
                                shown.isPublished() ? shown.value() : null,
                                shown.status().code()));
            }
        }
        return List.copyOf(rows);
    }

    private static String columnName(OverviewPage page, String column) {
        By columns = page.columns();
        return columns == null
                ? page.labels().texts().of("partner.total")
                : page.label(columns, column);
    }

    private static Map<String, String> head(OverviewPage page) {
        var head = new LinkedHashMap<String, String>();
        var family = page.family();
        SafeCut cut = page.cut();
        head.put("centre", page.centre());
        head.put("of", page.extent().label());
        if (family != null && cut != null) {
            head.put("indicator", family.indicator().code());
            head.put("definition_version", String.valueOf(family.indicator().version()));
            head.put("definition", family.indicator().formula());
            head.put("basis", family.basisCode());
            head.put("unit", family.unit());
            head.put("rows", ResultTables.code(page.rows()));
            By columns = page.columns();
            head.put("columns", columns == null ? "" : ResultTables.code(columns));
            head.put("released", cut.at().toString());
        }
        return head;
    }

    private static String plain(@Nullable Double value) {
        return value == null
                ? ""
                : new BigDecimal(value)
                        .round(new MathContext(15))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook for tests, row by row. */
final class Table {
    /** Of an old list of assessments, as it is understood without being told. */
    static final List<Object> HEADERS =
            List.of(
                    "Doanh nghiệp",
                    "Tỉnh",
                    "Loại đánh giá",
                    "Đầu tư (triệu đồng)",
                    "Tiết kiệm điện (kWh/năm)",
                    "Lợi ích kinh tế (triệu đồng/năm)");

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    /** A sheet of assessments of a year. */
    static Table ofYear(int year, List<List<Object>> rows) {
        var all = new ArrayList<List<Object>>();
        all.add(HEADERS);
        all.addAll(rows);
        return new Table().with("Năm " + year, all);
    }

    Table with(String sheet, List<List<Object>> rows) {
        sheets.put(sheet, rows);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            sheets.forEach((name, rows) -> {
                var sheet = book.newWorksheet(name);
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        put(sheet, r, c, rows.get(r).get(c));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }
}

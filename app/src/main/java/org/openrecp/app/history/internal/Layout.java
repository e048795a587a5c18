// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openrecp.formats.workbook.CellValue;
import org.openrecp.formats.workbook.NumberStyle;
import org.openrecp.formats.workbook.Refused;
import org.openrecp.formats.workbook.SheetLine;
import org.openrecp.formats.workbook.Spreadsheet;

/** The sheets of a file with their first rows, as a person maps them. */
public record Layout(List<Sheet> sheets) {
    private static final int SHOWN = 25;
    private static final int WIDEST = 60;

    public Layout {
        sheets = List.copyOf(sheets);
    }

    /**
     * A sheet.
     *
     * @param rows how many hold something
     * @param columns up to the last that holds something in the first rows
     * @param evidence by column, how its numbers that are text are written: above zero where more
     *     of them have a decimal point than a comma
     */
    public record Sheet(
            String name, int rows, int columns, List<Line> first, Map<Integer, Integer> evidence) {
        public Sheet {
            first = List.copyOf(first);
            evidence = new TreeMap<>(evidence);
        }

        /** Texts of a row by column; without a row of headers the letters of the columns. */
        Map<Integer, String> headers(int row) {
            var headers = new TreeMap<Integer, String>();
            for (int column = 0; column < columns; column++) {
                headers.put(column, SheetLine.columnName(column));
            }
            first.stream().filter(l -> l.number() == row).forEach(l -> headers.putAll(l.texts()));
            return headers;
        }

        /** Rows below the headers, to be looked at. */
        public List<Line> below(int row) {
            return first.stream().filter(l -> l.number() > row).limit(5).toList();
        }

        /** The row that most likely holds the headers: the first with most texts. */
        int likelyHeader() {
            int best = 1;
            int most = 0;
            for (var line : first.subList(0, Math.min(10, first.size()))) {
                int texts =
                        (int)
                                line.texts().values().stream()
                                        .filter(t -> t.matches("(?s).*\\p{L}{2}.*"))
                                        .count();
                if (texts > most) {
                    most = texts;
                    best = line.number();
                }
            }
            return best;
        }
    }

    /** A row as text, by column. */
    public record Line(int number, Map<Integer, String> texts) {
        public Line {
            texts = new TreeMap<>(texts);
        }
    }

    /** Reads through a whole file. */
    static Layout of(Spreadsheet file) throws Refused, IOException {
        var reading = new Reading();
        file.read(reading);
        return new Layout(reading.sheets());
    }

    /** Gathers what it is told. */
    static final class Reading implements Spreadsheet.Reader {
        private final List<Sheet> sheets = new ArrayList<>();
        private List<Line> first = new ArrayList<>();
        private String name = "";
        private Map<Integer, Integer> evidence = new TreeMap<>();
        private int rows;
        private int columns;

        @Override
        public boolean begins(int sheet, String sheetName) {
            end();
            name = sheetName;
            return true;
        }

        @Override
        public boolean line(SheetLine line) {
            rows++;
            line.cells().forEach(this::weigh);
            if (first.size() < SHOWN) {
                var texts = new TreeMap<Integer, String>();
                line.cells()
                        .forEach((column, value) -> {
                            if (column < WIDEST) {
                                var text = value.shown().replaceAll("\\s+", " ");
                                texts.put(
                                        column,
                                        text.length() > 120 ? text.substring(0, 120) : text);
                                columns = Math.max(columns, column + 1);
                            }
                        });
                first.add(new Line(line.number(), texts));
            }
            return true;
        }

        private void weigh(int column, CellValue value) {
            int tells = value instanceof CellValue.Text(var text) ? NumberStyle.evidence(text) : 0;
            if (tells != 0) {
                evidence.merge(column, tells, Integer::sum);
            }
        }

        /** The sheets that were told of. */
        List<Sheet> sheets() {
            end();
            name = "";
            return sheets;
        }

        private void end() {
            if (!name.isEmpty()) {
                sheets.add(new Sheet(name, rows, columns, first, evidence));
            }
            first = new ArrayList<>();
            evidence = new TreeMap<>();
            rows = 0;
            columns = 0;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet of any layout: an {@code .xlsx} with its sheets, or a text file of values, which
 * counts as one sheet. It is read row by row, so that its length costs no memory.
 */
public final class Spreadsheet {
    private static final int LOOKED_AT = 512;

    private final Path file;
    private final String name;
    private final @Nullable TextStyle style;

    private Spreadsheet(Path file, String name, @Nullable TextStyle style) {
        this.file = file;
        this.name = name;
        this.style = style;
    }

    /** Is told of the sheets and rows of a file in their order. */
    public interface Reader {
        /** A sheet begins; says whether its rows are wanted. */
        boolean begins(int sheet, String sheetName);

        /** A row that holds something; says whether more of the sheet are wanted. */
        boolean line(SheetLine line);
    }

    /**
     * A file that was looked through and can be read.
     *
     * @param name of the file; a text file's sheet bears it
     * @param style of a text file; null: it is detected
     * @throws Refused when it is neither a workbook nor a text file of values
     */
    public static Spreadsheet open(Path file, String name, @Nullable TextStyle style)
            throws Refused, IOException {
        if (!FileHeader.isText(file)) {
            PackageCheck.check(file);
            return new Spreadsheet(file, name, null);
        }
        FileHeader.checkSize(file);
        var written = style == null ? TextStyle.detect(file) : style;
        try (var text = written.open(file)) {
            var head = new char[LOOKED_AT];
            int length = text.read(head);
            for (int i = 0; i < length; i++) {
                if (head[i] == 0) {
                    throw Refused.of("workbook.not-a-table");
                }
            }
        }
        return new Spreadsheet(file, name, written);
    }

    /** How a text file is written; empty: a workbook. */
    public Optional<TextStyle> style() {
        return Optional.ofNullable(style);
    }

    /** Reads the file once, from its first sheet to its last. */
    public void read(Reader reader) throws Refused, IOException {
        if (style == null) {
            readWorkbook(reader);
        } else {
            readText(reader, style);
        }
    }

    private void readText(Reader reader, TextStyle written) throws Refused, IOException {
        if (!reader.begins(0, name)) {
            return;
        }
        long count = 0;
        try (var text = new DelimitedText(written.open(file), written.delimiter())) {
            for (List<String> values; (values = text.next()) != null; ) {
                Map<Integer, CellValue> cells = new HashMap<>();
                for (int i = 0; i < values.size(); i++) {
                    put(cells, i, CellValue.ofText(values.get(i)));
                }
                count += cells.size();
                if (count > PackageCheck.MAX_CELLS) {
                    throw Refused.of("workbook.too-many-cells", PackageCheck.MAX_CELLS);
                }
                if (!cells.isEmpty() && !reader.line(new SheetLine(text.line(), cells))) {
                    return;
                }
            }
        }
    }

    private void readWorkbook(Reader reader) throws Refused, IOException {
        try (var workbook = opened()) {
            for (var sheet : workbook.getSheets().toList()) {
                if (reader.begins(sheet.getIndex(), sheet.getName())) {
                    try (var rows = sheet.openStream()) {
                        readRows(rows.iterator(), reader);
                    }
                }
            }
        }
    }

    private ReadableWorkbook opened() throws Refused, IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException e) { // the library's many ways to say that it is no workbook
            throw Refused.damaged();
        }
    }

    private static void readRows(Iterator<Row> rows, Reader reader) throws Refused {
        for (SheetLine line; (line = next(rows)) != null; ) {
            if (!line.cells().isEmpty() && !reader.line(line)) {
                return;
            }
        }
    }

    private static @Nullable SheetLine next(Iterator<Row> rows) throws Refused {
        try {
            return rows.hasNext() ? line(rows.next()) : null;
        } catch (RuntimeException e) { // as above
            throw Refused.damaged();
        }
    }

    private static SheetLine line(Row row) {
        Map<Integer, CellValue> cells = new HashMap<>();
        for (@Nullable Cell cell : row) {
            if (cell != null) {
                put(cells, cell.getColumnIndex(), XlsxFile.valueOf(cell));
            }
        }
        return new SheetLine(row.getRowNum(), cells);
    }

    private static void put(Map<Integer, CellValue> cells, int column, CellValue value) {
        if (value instanceof CellValue.Text(var text)) {
            cells.put(column, new CellValue.Text(Normalizer.normalize(text, Normalizer.Form.NFC)));
        } else if (!value.isEmpty()) {
            cells.put(column, value);
        }
    }
}

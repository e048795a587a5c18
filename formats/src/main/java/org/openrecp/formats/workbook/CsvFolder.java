// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openrecp.engine.table.CsvRecords;

/**
 * Reads the tables of a folder that holds one CSV file per sheet, {@code Streams.csv} and so on:
 * the form in which the repository keeps its examples.
 */
final class CsvFolder {
    private CsvFolder() {}

    static Source read(Path folder, Findings findings) {
        var tables = new ArrayList<Table>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(CsvFolder::isSheet).sorted().toList()) {
                tables.add(table(file, findings));
            }
        } catch (IOException e) {
            findings.ofFile(
                    "workbook.unreadable.folder",
                    new Location(folder.toString(), null, null),
                    null,
                    String.valueOf(e.getMessage()));
        }
        if (tables.isEmpty() && findings.isClean()) {
            findings.ofFile("workbook.folder", new Location(folder.toString(), null, null), null);
        }
        return new Source(folder.toString(), tables);
    }

    private static boolean isSheet(Path file) {
        return Files.isRegularFile(file) && SheetKind.find(nameOf(file)).isPresent();
    }

    private static String nameOf(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(".csv") ? name.substring(0, name.length() - 4) : "";
    }

    private static Table table(Path file, Findings findings) throws IOException {
        var place = new Location(file.toString(), null, null);
        if (Files.size(file) > FileHeader.MAX_BYTES) {
            findings.ofFile("workbook.too-large.file", place, null);
            return new Table(file.toString(), nameOf(file), List.of());
        }
        try {
            var records = CsvRecords.parse(Files.readString(file));
            return new Table(file.toString(), nameOf(file), lines(records));
        } catch (CharacterCodingException e) {
            findings.ofFile("workbook.encoding", place, null);
            return new Table(file.toString(), nameOf(file), List.of());
        }
    }

    static List<Table.Line> lines(List<List<String>> records) {
        var lines = new ArrayList<Table.Line>();
        int number = 0;
        for (var record : records) {
            number++;
            Map<Integer, CellValue> cells = new HashMap<>();
            for (int i = 0; i < record.size(); i++) {
                var value = CellValue.ofText(record.get(i));
                if (!value.isEmpty()) {
                    cells.put(i, value);
                }
            }
            if (!cells.isEmpty()) {
                lines.add(new Table.Line(number, cells));
            }
        }
        return lines;
    }
}

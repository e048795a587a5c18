// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.text.WholeFile;

/** Reads and writes a plant as a workbook. */
public final class PlantWorkbook {
    private PlantWorkbook() {}

    /**
     * Reads an {@code .xlsx} file, or a folder that holds one CSV file per sheet.
     *
     * @return the plant, or all that is wrong with the file
     */
    public static ReadResult read(Path file) {
        var findings = new Findings();
        var source = source(file, findings);
        return findings.isClean() ? PlantReading.read(source, findings) : findings.rejected();
    }

    /**
     * Reads rows as the workbook that holds them would be read. Numbers in them have a decimal
     * point.
     *
     * @return the plant, or all that is wrong with the rows, each with its place in them
     */
    public static ReadResult read(PlantRows rows) {
        return switch (PlantReading.read(RowTables.of(rows), new Findings())) {
            case ReadResult.Read(var plant, var places, var notices) ->
                    new ReadResult.Read(
                            plant, places, notices.stream().map(Notice::withoutCell).toList());
            case ReadResult.Rejected(var problems, var notices) ->
                    new ReadResult.Rejected(
                            problems.stream().map(CellProblem::withoutCell).toList(),
                            notices.stream().map(Notice::withoutCell).toList());
        };
    }

    /**
     * The rows of an {@code .xlsx} file or a folder of CSV files, right or wrong: reading them
     * gives what reading the file gives.
     */
    public static RowsResult rows(Path file) {
        var findings = new Findings();
        var source = source(file, findings);
        if (findings.isClean()) {
            var sheets = Sheets.find(source.file(), source.tables(), findings);
            if (findings.isClean()) {
                var numbers = PlantReading.styleOf(source, sheets);
                var rows = new FileRows(sheets, numbers, findings).rows();
                return new RowsResult.Rows(rows, findings.notices());
            }
        }
        var rejected = findings.rejected();
        return new RowsResult.Rejected(rejected.problems(), rejected.notices());
    }

    /** The same of a copy of a file; problems and notices bear the name that its sender knows. */
    public static RowsResult rows(Path copy, String name) {
        return switch (rows(copy)) {
            case RowsResult.Rows(var rows, var notices) ->
                    new RowsResult.Rows(rows, in(name, notices));
            case RowsResult.Rejected(var problems, var notices) ->
                    new RowsResult.Rejected(
                            problems.stream().map(p -> p.in(name)).toList(), in(name, notices));
        };
    }

    /** Writes a plant as a workbook that reads as the same plant. */
    public static void write(Path target, Language language, PlantData plant) throws IOException {
        write(target, language, PlantRows.of(plant, language));
    }

    /** Writes rows, right or wrong, as a workbook whose rows they are. */
    public static void write(Path target, Language language, PlantRows rows) throws IOException {
        var sheets = RowTables.sheets(rows);
        WholeFile.write(target, out -> WorkbookWriting.write(out, language, sheets));
    }

    private static List<Notice> in(String name, List<Notice> notices) {
        return notices.stream().map(n -> n.in(name)).toList();
    }

    static Source source(Path file, Findings findings) {
        if (Files.isDirectory(file)) {
            return CsvFolder.read(file, findings);
        }
        var place = new Location(file.toString(), null, null);
        if (!Files.exists(file)) {
            findings.ofFile("workbook.no-file", place, null);
            return new Source(file.toString(), List.of());
        }
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            findings.ofFile("workbook.unreadable", place, null);
            return new Source(file.toString(), List.of());
        }
        return XlsxFile.read(file, findings);
    }
}

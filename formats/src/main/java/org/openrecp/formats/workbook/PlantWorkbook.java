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
        var tables = tables(file, findings);
        return findings.isClean()
                ? PlantReading.read(file.toString(), tables, findings)
                : findings.rejected();
    }

    /** Writes a plant as a workbook that reads as the same plant. */
    public static void write(Path target, Language language, PlantData plant) throws IOException {
        var sheets = PlantSheets.of(plant, language);
        WholeFile.write(target, out -> WorkbookWriting.write(out, language, sheets));
    }

    static List<Table> tables(Path file, Findings findings) {
        if (Files.isDirectory(file)) {
            return CsvFolder.read(file, findings);
        }
        var place = new Location(file.toString(), null, null);
        if (!Files.exists(file)) {
            findings.problem("workbook.no-file", place, null, "there is no such file.");
            return List.of();
        }
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            findings.problem(
                    "workbook.unreadable",
                    place,
                    null,
                    "the file cannot be read. Check its rights.");
            return List.of();
        }
        return XlsxFile.read(file, findings);
    }
}

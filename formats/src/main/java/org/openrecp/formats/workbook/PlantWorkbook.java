// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.nio.file.Path;
import java.util.List;
import org.openrecp.engine.problem.Subject;

/** Reads a plant from a workbook. */
public final class PlantWorkbook {
    private PlantWorkbook() {}

    /** Reads an {@code .xlsx} file, or a folder of CSV files named after the sheets. */
    public static ReadResult read(Path file) {
        var place = new Location(file.toString(), null, null);
        return new ReadResult.Rejected(
                List.of(
                        new CellProblem(
                                "workbook.unreadable",
                                place,
                                Subject.of("Workbook", null, null),
                                null,
                                "is not read yet.")),
                List.of());
    }
}

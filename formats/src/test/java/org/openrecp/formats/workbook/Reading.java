// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.openrecp.engine.assessment.PlantData;

/** Reads a file that a test expects to be right, or wrong. */
final class Reading {
    private Reading() {}

    static PlantData plant(Path file) {
        return read(file).plant();
    }

    static ReadResult.Read read(Path file) {
        return switch (PlantWorkbook.read(file)) {
            case ReadResult.Read read -> read;
            case ReadResult.Rejected rejected ->
                    throw new AssertionError(
                            rejected.problems().stream()
                                    .map(CellProblem::line)
                                    .collect(Collectors.joining("\n")));
        };
    }

    static ReadResult.Rejected rejected(Path file) {
        return switch (PlantWorkbook.read(file)) {
            case ReadResult.Read read ->
                    throw new AssertionError(
                            "Nothing was found wrong with " + file + read.notices());
            case ReadResult.Rejected rejected -> rejected;
        };
    }
}

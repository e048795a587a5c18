// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.formats.workbook.CellProblem;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;
import org.openrecp.formats.workbook.RowPlace;

/**
 * What the reader of workbooks finds in the rows of an assessment.
 *
 * @param plant empty when there are problems
 * @param faults the problems as the reader gave them
 */
public record Findings(
        Optional<PlantData> plant,
        List<CellProblem> faults,
        List<Finding> problems,
        List<Finding> notices) {

    /**
     * A problem or a notice, with its place among the rows as far as it has one.
     *
     * @param text what was found, and what to do
     */
    public record Finding(
            @Nullable String sheet, @Nullable String row, @Nullable String field, String text) {
        static Finding of(@Nullable RowPlace place, String text) {
            return place == null
                    ? new Finding(null, null, null, text)
                    : new Finding(place.sheet(), place.row(), place.field(), text);
        }

        boolean isOf(String sheetKey) {
            return sheetKey.equals(sheet);
        }
    }

    public Findings {
        faults = List.copyOf(faults);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    public static Findings of(PlantRows rows) {
        return switch (PlantWorkbook.read(rows)) {
            case ReadResult.Read(var plant, _, var notices) ->
                    new Findings(
                            Optional.of(plant),
                            List.of(),
                            List.of(),
                            notices.stream().map(n -> Finding.of(n.rows(), n.message())).toList());
            case ReadResult.Rejected(var problems, var notices) ->
                    new Findings(
                            Optional.empty(),
                            problems,
                            problems.stream().map(p -> Finding.of(p.rows(), p.line())).toList(),
                            notices.stream().map(n -> Finding.of(n.rows(), n.message())).toList());
        };
    }
}

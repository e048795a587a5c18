// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.formats.workbook.CellProblem;
import org.openrecp.formats.workbook.Notice;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;
import org.openrecp.formats.workbook.RowPlace;

/**
 * What the reader of workbooks finds in the rows of an assessment.
 *
 * @param plant empty when there are problems
 * @param faults the problems as the reader gave them
 * @param remarks its notices
 */
public record Findings(Optional<PlantData> plant, List<CellProblem> faults, List<Notice> remarks) {

    /**
     * A problem or a notice, with its place among the rows as far as it has one.
     *
     * @param text what was found, and what to do, in the language of who reads it
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
        remarks = List.copyOf(remarks);
    }

    public static Findings of(PlantRows rows) {
        return switch (PlantWorkbook.read(rows)) {
            case ReadResult.Read(var plant, _, var notices) ->
                    new Findings(Optional.of(plant), List.of(), notices);
            case ReadResult.Rejected(var problems, var notices) ->
                    new Findings(Optional.empty(), problems, notices);
        };
    }

    public List<Finding> problems(Locale locale) {
        return findings(faults, locale);
    }

    static List<Finding> findings(List<CellProblem> problems, Locale locale) {
        return problems.stream().map(p -> Finding.of(p.rows(), p.line(locale))).toList();
    }

    public List<Finding> notices(Locale locale) {
        return remarks.stream().map(n -> Finding.of(n.rows(), n.message(locale))).toList();
    }
}

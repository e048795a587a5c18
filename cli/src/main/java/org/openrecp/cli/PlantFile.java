// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.formats.workbook.CellProblem;
import org.openrecp.formats.workbook.Notice;
import org.openrecp.formats.workbook.PlaceIndex;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;

/** A plant that was read from a file, and the way back from a problem to its cell. */
record PlantFile(PlantData plant, PlaceIndex places, List<Notice> notices, Locale language) {

    /** What a command does with a plant, and may find wrong with it. */
    @FunctionalInterface
    interface Work<T> {
        T with(PlantData plant);
    }

    /**
     * Reads a workbook and says on standard error what its author should know.
     *
     * @throws Refusal with all that is wrong with it
     */
    static PlantFile read(Path file, Console console, Locale language) {
        var result = PlantWorkbook.read(file);
        result.notices().forEach(n -> console.err().println("note: " + n.line(language)));
        return switch (result) {
            case ReadResult.Read(var plant, var places, var notices) ->
                    new PlantFile(plant, places, notices, language);
            case ReadResult.Rejected(var problems, var _) -> throw refusal(problems, language);
        };
    }

    /** Gives problems that the engine finds their cells. */
    <T> T apply(Work<T> work) {
        try {
            return work.with(plant);
        } catch (InvalidInput e) {
            throw refusal(e.problems().stream().map(this::placed).toList(), language);
        }
    }

    /** Problems of formats know their cell already. */
    private CellProblem placed(InputProblem problem) {
        return problem instanceof CellProblem cell ? cell : places.place(problem);
    }

    private static Refusal refusal(List<CellProblem> problems, Locale language) {
        return new Refusal(
                problems.stream()
                        .map(p ->
                                new Trouble(
                                        p.code(),
                                        p.file(),
                                        p.sheet(),
                                        p.cell(),
                                        p.found(),
                                        p.message(language)))
                        .toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.List;
import java.util.Locale;
import org.openrecp.app.assessment.internal.Findings.Finding;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;
import org.openrecp.formats.workbook.SubjectWords;

/** Problems that the engine finds, each with its place among the rows as far as it has one. */
final class EngineProblems {
    private EngineProblems() {}

    static List<Finding> findings(InvalidInput invalid, PlantRows rows, Locale locale) {
        return invalid.problems().stream().map(p -> finding(p, rows, locale)).toList();
    }

    private static Finding finding(InputProblem problem, PlantRows rows, Locale locale) {
        var subject = problem.subject();
        var found = problem.found() == null ? "" : "'" + problem.found() + "': ";
        var text = SubjectWords.of(subject, locale) + ": " + found + problem.message(locale);
        var sheet = SheetKind.find(subject.record());
        if (sheet.isEmpty()) {
            return new Finding(null, null, null, text);
        }
        var key = sheet.get().key();
        var row =
                rows.rows(key).stream()
                        .filter(r ->
                                subject.id() != null
                                        && (subject.id().equals(r.fields().get("id"))
                                                || subject.id().equals(r.fields().get("name"))))
                        .map(PlantRows.Row::id)
                        .findFirst()
                        .orElse(null);
        return new Finding(key, row, null, text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.Subject;

/** Gathers what is wrong with a file, and what its author should know. */
final class Findings {
    private static final Subject FILE = Subject.of("Workbook", null, null);
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    void problem(
            String code, Location place, Subject subject, @Nullable String found, String message) {
        add(new CellProblem(code, place, subject, found, message));
    }

    void add(CellProblem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Something wrong with a file or a sheet as a whole. */
    void problem(String code, Location place, @Nullable String found, String message) {
        problem(code, place, FILE, found, message);
    }

    void notice(Location place, String message) {
        notices.add(new Notice(place, message));
    }

    boolean isClean() {
        return problems.isEmpty();
    }

    List<Notice> notices() {
        return notices;
    }

    ReadResult.Rejected rejected() {
        return new ReadResult.Rejected(
                problems.stream().sorted(Location.inFile(CellProblem::place)).toList(), notices);
    }
}

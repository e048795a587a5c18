// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.Sentences;
import org.openrecp.engine.problem.Subject;

/** Gathers what is wrong with a file, and what its author should know. */
final class Findings {
    static final Sentences SENTENCES = Sentences.beside(Findings.class, "problems");
    static final Subject FILE = Subject.of("Workbook", null, null);

    /** More are of no use to a person. */
    static final int MOST_LISTED = 1_000;

    private final Set<CellProblem> problems = new LinkedHashSet<>();
    private final List<Notice> notices = new ArrayList<>();

    /** A problem whose words are those of a key: its code, and a variant after another dot. */
    void problem(
            String key,
            Location place,
            Subject subject,
            @Nullable String found,
            Object... arguments) {
        add(
                new CellProblem(
                        Sentences.code(key), place, subject, found, SENTENCES.say(key, arguments)));
    }

    void add(CellProblem problem) {
        problems.add(problem);
    }

    /** Something wrong with a file or a sheet as a whole. */
    void ofFile(String key, Location place, @Nullable String found, Object... arguments) {
        problem(key, place, FILE, found, arguments);
    }

    void notice(Location place, String key, Object... arguments) {
        notices.add(new Notice(place, SENTENCES.say(key, arguments)));
    }

    boolean isClean() {
        return problems.isEmpty();
    }

    List<Notice> notices() {
        return notices;
    }

    /** The problems in the order of the file; of very many only the first. */
    ReadResult.Rejected rejected() {
        var listed = inOrder().limit(MOST_LISTED).collect(toCollection(ArrayList::new));
        if (problems.size() > MOST_LISTED) {
            listed.add(
                    new CellProblem(
                            "workbook.more-problems",
                            new Location(listed.getFirst().file(), null, null),
                            FILE,
                            null,
                            SENTENCES.say(
                                    "workbook.more-problems", problems.size() - MOST_LISTED)));
        }
        return new ReadResult.Rejected(listed, notices);
    }

    private Stream<CellProblem> inOrder() {
        record Placed(Location.Order order, CellProblem problem) {}
        return problems.stream()
                .map(p -> new Placed(p.place().order(), p))
                .sorted(Comparator.comparing(Placed::order))
                .map(Placed::problem);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.cli.Trouble;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.Sentence;
import org.openrecp.engine.problem.Subject;

/**
 * What is wrong at a place of a JSON document; programs are told in English.
 *
 * @param path for instance {@code $.streams[2].sigma}
 */
public record JsonProblem(String code, String path, @Nullable String found, String message)
        implements InputProblem {

    @Override
    public Subject subject() {
        return Subject.of(path, null, null);
    }

    @Override
    public Sentence sentence() {
        return _ -> message;
    }

    /** The same, of a file. */
    public Trouble in(String file) {
        return new Trouble(code, file, null, path, found, message);
    }

    /**
     * Finds the place of a problem that an engine function reports: the sheet's name is the list,
     * the id is the element's, the field is the field's.
     */
    public static JsonProblem locate(InputProblem problem, JsonValue document) {
        return problem instanceof JsonProblem located
                ? located
                : new JsonProblem(
                        problem.code(),
                        pathOf(problem.subject(), document),
                        problem.found(),
                        problem.message());
    }

    private static String pathOf(Subject subject, JsonValue document) {
        var list = subject.record().toLowerCase(Locale.ROOT);
        var id = subject.id();
        var element =
                document.list(list).stream()
                        .filter(e -> id != null && e.isObject() && id.equals(e.findText("id")))
                        .findFirst();
        var place = element.map(JsonValue::path).orElse("$." + list);
        var field = subject.field();
        return element.isPresent() && field != null ? place + "." + field : place;
    }
}

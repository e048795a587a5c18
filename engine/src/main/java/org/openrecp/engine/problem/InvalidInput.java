// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Carries every problem that was found in one input; never empty. */
public final class InvalidInput extends RuntimeException {
    private final transient List<InputProblem> problems;

    public InvalidInput(List<? extends InputProblem> problems) {
        super(
                problems.stream()
                        .map(p -> p.subject() + ": " + p.message())
                        .collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("Input was called invalid without a problem.");
        }
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(InputProblem problem) {
        this(List.of(problem));
    }

    public List<InputProblem> problems() {
        return problems;
    }

    /** Throws when there is something to throw. */
    public static void throwIfAny(List<? extends InputProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;

/**
 * One way of cutting: a total and its parts, which may have parts themselves. A category is the sum
 * of its parts; values stand in categories without parts.
 *
 * @param categories the total first, each other one after the one it is part of
 */
public record Dimension(String name, List<Category> categories) {
    public Dimension {
        categories = List.copyOf(categories);
        InvalidInput.throwIfAny(problems(name, categories));
    }

    /** A total and its parts, without levels between. */
    public static Dimension flat(String name, String total, List<String> parts) {
        var categories = new ArrayList<Category>();
        categories.add(new Category(total, null));
        parts.forEach(part -> categories.add(new Category(part, total)));
        return new Dimension(name, categories);
    }

    private static List<InputProblem> problems(String name, List<Category> categories) {
        var problems = new ArrayList<InputProblem>();
        var seen = new HashSet<String>();
        if (categories.size() < 2) {
            problems.add(problem("disclosure.dimension.parts", name, null));
        }
        for (Category category : categories) {
            boolean total = seen.isEmpty();
            if (total && category.parent() != null) {
                problems.add(problem("disclosure.dimension.total", name, category.code()));
            }
            if (!total && (category.parent() == null || !seen.contains(category.parent()))) {
                problems.add(problem("disclosure.dimension.parent", name, category.code()));
            }
            if (!seen.add(category.code())) {
                problems.add(problem("disclosure.dimension.twice", name, category.code()));
            }
        }
        return problems;
    }

    private static InputProblem problem(String key, String name, @Nullable String code) {
        return Problem.of(key, Subject.of("Dimension", name, code), code);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;

/** What can be wrong with a table: found all at once. */
final class TableCheck {
    private final List<InputProblem> problems = new ArrayList<>();
    private final List<Set<String>> leaves;
    private final Measure measure;

    private TableCheck(List<Dimension> dimensions, Measure measure) {
        this.measure = measure;
        leaves = dimensions.stream().map(TableCheck::leaves).toList();
    }

    static List<InputProblem> problems(
            List<Dimension> dimensions, Measure measure, List<Contribution> contributions) {
        var check = new TableCheck(dimensions, measure);
        if (dimensions.isEmpty() || dimensions.size() > 3) {
            check.add(
                    "disclosure.dimensions", null, "dimensions", String.valueOf(dimensions.size()));
            return check.problems;
        }
        var seen = new HashSet<String>();
        for (Contribution contribution : contributions) {
            check.contribution(contribution);
            if (!seen.add(contribution.record())) {
                check.add(
                        "disclosure.duplicate-record",
                        contribution.record(),
                        "record",
                        contribution.record());
            }
        }
        return check.problems;
    }

    private void contribution(Contribution contribution) {
        var leaf = contribution.leaf();
        boolean known = leaf.size() == leaves.size();
        for (int d = 0; known && d < leaf.size(); d++) {
            known = leaves.get(d).contains(leaf.get(d));
        }
        if (!known) {
            add(
                    "disclosure.unknown-category",
                    contribution.record(),
                    "leaf",
                    String.join(", ", leaf));
        }
        double value = contribution.value();
        boolean fits =
                switch (measure) {
                    case MAGNITUDE -> value >= 0;
                    case SIGNED -> true;
                    case COUNT -> value >= 0 && value == Math.rint(value);
                };
        if (!Double.isFinite(value) || !fits) {
            add("disclosure.value", contribution.record(), "value", String.valueOf(value));
        }
    }

    private static Set<String> leaves(Dimension dimension) {
        var parents =
                dimension.categories().stream()
                        .map(Category::parent)
                        .filter(Objects::nonNull)
                        .collect(toSet());
        return dimension.categories().stream()
                .map(Category::code)
                .filter(code -> !parents.contains(code))
                .collect(toSet());
    }

    private void add(String code, @Nullable String id, String field, String found) {
        problems.add(Problem.of(code, Subject.of("Table", id, field), found));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;

/** What can be wrong with options among themselves: found all at once. */
public final class OptionCheck {
    private final Map<String, Option> options;
    private final List<Problem> problems = new ArrayList<>();

    private OptionCheck(Map<String, Option> options) {
        this.options = options;
    }

    /** Everything wrong with these options; empty when nothing is. */
    public static List<Problem> problemsOf(List<Option> options) {
        var check =
                new OptionCheck(
                        options.stream()
                                .collect(
                                        toMap(
                                                Option::id,
                                                o -> o,
                                                (a, _) -> a,
                                                LinkedHashMap::new)));
        check.unique(options);
        check.options.values().forEach(check::option);
        return check.problems;
    }

    /** Ids of all that the option needs, directly or through others, and itself. */
    static Set<String> closureOf(String id, Map<String, Option> options) {
        var closure = new HashSet<String>();
        var open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            var next = options.get(open.removeLast());
            if (next != null && closure.add(next.id())) {
                open.addAll(next.requires());
            }
        }
        return closure;
    }

    private void unique(List<Option> all) {
        var seen = new HashSet<String>();
        all.stream()
                .map(Option::id)
                .filter(id -> !seen.add(id))
                .forEach(id -> add("option.duplicate-id", id, "id", id));
    }

    private void option(Option option) {
        if (option.lifeYears() < 1) {
            add("option.life-below-one", option.id(), "life", Integer.toString(option.lifeYears()));
        }
        if (option.investment().value() < 0) {
            add(
                    "option.negative-investment",
                    option.id(),
                    "investment",
                    Double.toString(option.investment().value()));
        }
        option.requires().forEach(other -> known(option, "requires", other));
        option.excludes().forEach(other -> known(option, "excludes", other));
        conflicts(option);
        if (option.requires().stream().anyMatch(r -> closureOf(r, options).contains(option.id()))) {
            add(
                    "option.requirement-cycle",
                    option.id(),
                    "requires",
                    String.join(", ", option.requires()));
        }
    }

    private void known(Option option, String field, String other) {
        if (!options.containsKey(other)) {
            add("option.unknown-option", option.id(), field, other);
        }
    }

    private void conflicts(Option option) {
        if (option.excludes().contains(option.id())) {
            add("option.excludes-itself", option.id(), "excludes", option.id());
            return;
        }
        for (var id : closureOf(option.id(), options).stream().sorted().toList()) {
            var other = options.get(id);
            if (other == null) {
                continue;
            }
            var clash =
                    other.excludes().stream()
                            .filter(e -> closureOf(option.id(), options).contains(e))
                            .filter(e -> !e.equals(other.id()))
                            .findFirst();
            if (clash.isPresent()) {
                add(
                        "option.requires-and-excludes",
                        option.id(),
                        "requires",
                        other.id(),
                        other.id(),
                        clash.get());
                return;
            }
        }
    }

    private void add(
            String key, String id, String field, @Nullable String found, Object... arguments) {
        problems.add(Problem.of(key, Subject.of("Options", id, field), found, arguments));
    }

    static void check(List<Option> options) {
        InvalidInput.throwIfAny(problemsOf(options));
    }
}

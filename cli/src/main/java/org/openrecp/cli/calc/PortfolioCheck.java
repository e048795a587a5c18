// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.openrecp.cli.json.JsonProblem;
import org.openrecp.cli.json.JsonValue;

/** What is wrong with the resources and effects of a portfolio beyond what its schema says. */
final class PortfolioCheck {
    private PortfolioCheck() {}

    static List<JsonProblem> check(JsonValue request) {
        var problems = new ArrayList<JsonProblem>();
        var resources = new HashSet<String>();
        for (var resource : request.list("resources")) {
            if (!resources.add(resource.text("id"))) {
                problems.add(
                        resource.get("id")
                                .problem(
                                        "option.duplicate-id",
                                        "stands twice. Give each its own id."));
            }
        }
        for (var option : request.list("options")) {
            for (var effect : option.list("effects")) {
                if (!resources.contains(effect.text("resource"))) {
                    problems.add(
                            effect.get("resource")
                                    .problem(
                                            "option.unknown-resource",
                                            "is not among the resources. Add it there, or correct the id."));
                }
                if (effect.has("relative") == effect.has("absolute")) {
                    problems.add(
                            effect.problem(
                                    "option.effect-without-change",
                                    "needs either relative or absolute. Give one of them."));
                }
            }
        }
        return problems;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.ArrayList;
import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonProblem;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.problem.InvalidInput;

/** {@code calc units}. */
final class Units implements CalcFunction {
    @Override
    public String name() {
        return "units";
    }

    @Override
    public String description() {
        return "a number in another unit";
    }

    @Override
    public Answer answer(JsonValue request) {
        var problems = new ArrayList<JsonProblem>();
        var from = JsonUnit.read(request.get("from"), problems);
        var to = JsonUnit.read(request.get("to"), problems);
        if (problems.isEmpty() && !from.convertsTo(to)) {
            problems.add(
                    request.get("to")
                            .problem(
                                    "quantity.incompatible-unit",
                                    "measures something else than %s. Give a unit of the same kind."
                                            .formatted(from.symbol())));
        }
        InvalidInput.throwIfAny(problems);
        return Answer.of(
                Json.object()
                        .put("value", request.number("value") * from.factorTo(to))
                        .put("unit", to.symbol())
                        .put("from_code", from.code())
                        .put("to_code", to.code()));
    }
}

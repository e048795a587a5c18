// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.ArrayList;
import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonProblem;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Unit;

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
        var from = Unit.find(request.text("from"));
        var to = Unit.find(request.text("to"));
        var problems = new ArrayList<JsonProblem>();
        if (from.isEmpty()) {
            problems.add(unknown(request.get("from")));
        }
        if (to.isEmpty()) {
            problems.add(unknown(request.get("to")));
        }
        InvalidInput.throwIfAny(problems);
        if (!from.orElseThrow().convertsTo(to.orElseThrow())) {
            throw new InvalidInput(
                    request.get("to")
                            .problem(
                                    "quantity.incompatible-unit",
                                    "measures something else than %s. Give a unit of the same kind."
                                            .formatted(request.text("from"))));
        }
        return Answer.of(
                Json.object()
                        .put("value", request.number("value") * from.get().factorTo(to.get()))
                        .put("unit", request.text("to"))
                        .put("from_code", from.get().code())
                        .put("to_code", to.get().code()));
    }

    private static JsonProblem unknown(JsonValue unit) {
        return unit.problem(
                "quantity.unknown-unit",
                "is no unit that is known. Give a UCUM code such as kg, m3, kW.h, or a usual name.");
    }
}

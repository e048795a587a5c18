// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.List;
import org.openrecp.cli.json.JsonProblem;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.quantity.Unit;

/** Reads units, gathering what is none. */
final class JsonUnit {
    private static final Unit NONE = Unit.get("1");

    private JsonUnit() {}

    /** The unit, or a stand-in where a problem was added. */
    static Unit read(JsonValue text, List<? super JsonProblem> problems) {
        return Unit.find(text.text())
                .orElseGet(() -> {
                    problems.add(unknown(text));
                    return NONE;
                });
    }

    private static JsonProblem unknown(JsonValue text) {
        return text.problem(
                "quantity.unknown-unit",
                "is no unit that is known. Give a UCUM code such as kg, m3, kW.h, or a usual name.");
    }
}

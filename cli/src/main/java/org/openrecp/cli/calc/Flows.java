// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.option.CashFlows;

/** Reads cash flows: amounts at the ends of years 0, 1, 2, …, or amounts on days. */
final class Flows {
    private Flows() {}

    static CashFlows of(JsonValue request) {
        var flows = request.list("flows");
        return flows.getFirst().isObject()
                ? CashFlows.dated(
                        flows.stream()
                                .map(f -> new CashFlows.Dated(f.date("date"), f.number("amount")))
                                .toList())
                : CashFlows.yearly(flows.stream().map(JsonValue::number).toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonValue;

/** {@code calc payback}. */
final class Payback implements CalcFunction {
    @Override
    public String name() {
        return "payback";
    }

    @Override
    public String description() {
        return "years until cash flows pay back, simple and discounted";
    }

    @Override
    public Answer answer(JsonValue request) {
        var flows = Flows.of(request);
        return Answer.of(
                Json.object()
                        .put("simple_payback_years", flows.payback(0))
                        .put("discounted_payback_years", flows.payback(request.number("rate"))));
    }
}

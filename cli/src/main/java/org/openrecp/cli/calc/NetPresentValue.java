// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonValue;

/** {@code calc npv}. */
final class NetPresentValue implements CalcFunction {
    @Override
    public String name() {
        return "npv";
    }

    @Override
    public String description() {
        return "net present value of yearly or dated cash flows";
    }

    @Override
    public Answer answer(JsonValue request) {
        double npv = Flows.of(request).npv(request.number("rate"));
        return Answer.of(Json.object().put("npv", Json.finite(npv)));
    }
}

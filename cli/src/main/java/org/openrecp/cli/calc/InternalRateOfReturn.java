// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonValue;

/** {@code calc irr}. */
final class InternalRateOfReturn implements CalcFunction {
    @Override
    public String name() {
        return "irr";
    }

    @Override
    public String description() {
        return "internal rates of return of cash flows: one, several or none";
    }

    @Override
    public Answer answer(JsonValue request) {
        var irr = Flows.of(request).irr();
        var json = Json.object().put("status", irr.status());
        irr.rates().forEach(json.putArray("irr")::add);
        return Answer.of(json);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import org.jspecify.annotations.Nullable;
import org.openrecp.cli.json.Json;
import org.openrecp.engine.quantity.Estimate;
import tools.jackson.databind.node.ObjectNode;

/** Writes estimates as {@code {"value": …, "sigma": …}}. */
final class Estimates {
    private Estimates() {}

    static void put(ObjectNode json, String field, @Nullable Estimate estimate) {
        if (estimate == null) {
            json.putNull(field);
        } else {
            json.putObject(field)
                    .put("value", Json.finite(estimate.value()))
                    .put("sigma", Json.finite(estimate.standardUncertainty()));
        }
    }
}

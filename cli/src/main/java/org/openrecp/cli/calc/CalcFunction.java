// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import org.openrecp.cli.json.JsonValue;
import org.openrecp.cli.json.Schema;
import tools.jackson.databind.node.ObjectNode;

/** One engine function behind {@code openrecp calc}. */
public interface CalcFunction {
    String name();

    /** One line for {@code calc --list}. */
    String description();

    /**
     * Calculates.
     *
     * @param request what the request's schema found right
     * @throws org.openrecp.engine.problem.InvalidInput with what a schema cannot see
     */
    Answer answer(JsonValue request);

    default Schema requestSchema() {
        return Schema.load(name() + ".request");
    }

    default Schema responseSchema() {
        return Schema.load(name() + ".response");
    }

    /**
     * What goes to standard output.
     *
     * @param worrying whether the result should worry: exit code 1
     */
    record Answer(ObjectNode json, boolean worrying) {
        static Answer of(ObjectNode json) {
            return new Answer(json, false);
        }
    }
}

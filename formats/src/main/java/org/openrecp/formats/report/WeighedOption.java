// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import org.jspecify.annotations.Nullable;
import org.openrecp.engine.option.Option;
import org.openrecp.engine.option.SetEvaluation;
import org.openrecp.engine.option.Simulation;

/**
 * An option with what it is worth alone.
 *
 * @param simulation null: not simulated
 */
record WeighedOption(Option option, SetEvaluation value, @Nullable Simulation simulation) {
    /** For instance {@code O3 Insulate the condensate tank}. */
    String name() {
        return option.id() + " " + option.title();
    }
}

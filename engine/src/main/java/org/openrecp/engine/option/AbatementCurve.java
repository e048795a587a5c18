// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marginal cost and amount of CO2e avoided, option by option in the order in which they are done,
 * each in the context of those before it.
 */
public record AbatementCurve(List<Step> steps) {
    public AbatementCurve {
        steps = List.copyOf(steps);
    }

    /**
     * An option in its place on the curve.
     *
     * @param tonnesCo2e avoided per year by this option after those before it
     * @param costPerTonne yearly equivalent of its cost less what it saves, per t CO2e; null when
     *     it avoids none
     * @param cumulativeTonnesCo2e avoided per year with all before it
     */
    public record Step(
            String option,
            double tonnesCo2e,
            @Nullable Double costPerTonne,
            double cumulativeTonnesCo2e) {}
}

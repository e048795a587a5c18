// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

/** The set of options that makes the most of the objective under the budget. */
public sealed interface Portfolio {
    SetEvaluation set();

    Objective objective();

    /** No permitted set is better. */
    record Optimal(SetEvaluation set, Objective objective) implements Portfolio {}

    /**
     * The best set found; no permitted set is better than {@code upperBound}, in the unit of the
     * objective (money; money per year; t CO2e per year).
     *
     * @param gap (upper bound − value found) ÷ upper bound, 0…1
     */
    record WithinGap(SetEvaluation set, Objective objective, double upperBound, double gap)
            implements Portfolio {}
}

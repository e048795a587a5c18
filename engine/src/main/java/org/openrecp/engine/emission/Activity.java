// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.Subject;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;

/** Something done that emits: a fuel burnt or electricity drawn from the grid. */
public sealed interface Activity {
    /** What the figure is shown under, for instance a stream's id. */
    String label();

    /** Where its input stands. */
    Subject subject();

    /** In {@link #unit}; negative for what is stored or sold again. */
    Estimate amount();

    Unit unit();

    /**
     * A fuel burnt.
     *
     * @param factorCode a code of {@link FuelFactor}
     * @param megajoulesPerUnit net calorific value of one unit; null: the table's
     * @param kilogramsPerUnit mass of one unit; null: by the unit, or by the table's density
     */
    record Fuel(
            String label,
            Subject subject,
            Estimate amount,
            Unit unit,
            String factorCode,
            @Nullable Double megajoulesPerUnit,
            @Nullable Double kilogramsPerUnit)
            implements Activity {}

    /** Electricity drawn from the grid. */
    record Electricity(String label, Subject subject, Estimate amount, Unit unit)
            implements Activity {}
}

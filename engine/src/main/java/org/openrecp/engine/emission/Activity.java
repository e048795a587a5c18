// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Material;
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

    /** An amount of fuel burnt or electricity drawn; empty for what has no factor. */
    static Optional<Activity> of(String label, Material material, Estimate amount) {
        var subject = Subject.of("Materials", material.id(), "factor code");
        if (material.kind() == Material.Kind.ELECTRICITY) {
            return Optional.of(new Electricity(label, subject, amount, material.unit()));
        }
        return material.kind() != Material.Kind.FUEL || material.factorCode() == null
                ? Optional.empty()
                : Optional.of(
                        new Fuel(
                                label,
                                subject,
                                amount,
                                material.unit(),
                                material.factorCode(),
                                material.megajoulesPerUnit(),
                                material.kilogramsPerUnit()));
    }

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

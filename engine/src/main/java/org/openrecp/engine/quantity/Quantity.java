// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

/** A number with its unit. */
public record Quantity(double value, Unit unit) {
    public static Quantity of(double value, String unit) {
        return new Quantity(value, Unit.get(unit));
    }

    public double in(Unit other) {
        return value * unit.factorTo(other);
    }

    public double in(String other) {
        return in(Unit.get(other));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

/** The four kinds of cost of ISO 14051 in a period, in the reporting currency. */
public record Cost(double material, double energy, double system, double wasteManagement) {
    public static final Cost ZERO = new Cost(0, 0, 0, 0);

    public static Cost ofMaterial(double amount) {
        return new Cost(amount, 0, 0, 0);
    }

    public static Cost ofEnergy(double amount) {
        return new Cost(0, amount, 0, 0);
    }

    public static Cost ofSystem(double amount) {
        return new Cost(0, 0, amount, 0);
    }

    public static Cost ofWasteManagement(double amount) {
        return new Cost(0, 0, 0, amount);
    }

    public double total() {
        return material + energy + system + wasteManagement;
    }

    public Cost plus(Cost other) {
        return new Cost(
                material + other.material,
                energy + other.energy,
                system + other.system,
                wasteManagement + other.wasteManagement);
    }

    public Cost times(double factor) {
        return new Cost(
                material * factor, energy * factor, system * factor, wasteManagement * factor);
    }
}

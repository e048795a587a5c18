// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

/**
 * A value of the engine's tables that stood in for one that was not given.
 *
 * @param activity label of the activity
 * @param value in the unit of its {@code property}
 * @param fuelCode whose value it is
 * @param source of the value
 */
public record EmissionAssumption(
        String activity, Property property, double value, String fuelCode, String source) {
    /** What was not given. */
    public enum Property {
        /** MJ/kg. */
        NET_CALORIFIC_VALUE,
        /** kg/m³. */
        DENSITY;

        public String unit() {
            return this == DENSITY ? "kg/m³" : "MJ/kg";
        }
    }
}

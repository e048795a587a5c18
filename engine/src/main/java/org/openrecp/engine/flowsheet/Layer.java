// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

/** Names of the layers that every plant may have; any other name is a component's. */
public final class Layer {
    /** Total mass, kg. */
    public static final String MASS = "mass";

    /** Water, kg. */
    public static final String WATER = "water";

    /** Energy, MJ: electricity, heat of combustion (net), heat above {@link #REFERENCE_CELSIUS}. */
    public static final String ENERGY = "energy";

    /** Temperature at which sensible heat is zero, °C. */
    public static final double REFERENCE_CELSIUS = 25;

    private Layer() {}
}

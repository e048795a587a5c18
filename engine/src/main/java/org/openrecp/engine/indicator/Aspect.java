// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.indicator;

import java.util.Locale;

/** The six axes of the RECP profile, with the unit in which the engine counts each. */
public enum Aspect {
    /** Purchased fuels by net calorific value, electricity, steam and heat. */
    ENERGY("MJ", true),
    /** All inputs with auxiliaries and packaging, without fuels and water. */
    MATERIALS("t", true),
    WATER("m3", true),
    /** CO2 equivalent. */
    GHG("t", false),
    WASTEWATER("m3", false),
    /** Hazardous waste included; by-products that are sold are not waste. */
    WASTE("t", false);

    private final String unit;
    private final boolean resource;

    Aspect(String unit, boolean resource) {
        this.unit = unit;
        this.resource = resource;
    }

    public String unit() {
        return unit;
    }

    /** Whether its relative indicator is a productivity; if not, it is an intensity. */
    public boolean isResource() {
        return resource;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

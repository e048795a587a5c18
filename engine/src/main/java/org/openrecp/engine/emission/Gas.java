// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

/** A greenhouse gas, or a mixture that its source gives only as carbon dioxide equivalent. */
public enum Gas {
    CO2("CO2"),
    /**
     * Methane from combustion: its carbon is counted in the CO2 factor already, so the non-fossil
     * potential applies to fossil fuels too.
     */
    CH4("CH4_NONFOSSIL"),
    N2O("N2O"),
    /** A figure that its source gives as CO2e: part of CO2e totals, never of CO2. */
    CO2E("");

    private final String tableCode;

    Gas(String tableCode) {
        this.tableCode = tableCode;
    }

    String tableCode() {
        return tableCode;
    }
}

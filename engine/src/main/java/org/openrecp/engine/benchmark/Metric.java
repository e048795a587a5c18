// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import java.util.Locale;

/** What a benchmark counts per amount of product. */
public enum Metric {
    /** All fuels by net calorific value, electricity, steam and heat. */
    ENERGY,
    ELECTRICITY,
    WATER,
    WASTEWATER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

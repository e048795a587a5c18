// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

import java.util.Locale;

/**
 * How a value came about. Each grade has a relative standard uncertainty that is used, and shown as
 * a default, where the user gives none. The defaults are this project's convention, to be replaced
 * by the meter's data sheet.
 */
public enum Grade {
    METERED(0.02),
    INVOICED(0.01),
    CALCULATED(0.05),
    ESTIMATED(0.15),
    GUESSED(0.30);

    private final double relativeUncertainty;

    Grade(double relativeUncertainty) {
        this.relativeUncertainty = relativeUncertainty;
    }

    /** One relative standard deviation. */
    public double relativeUncertainty() {
        return relativeUncertainty;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

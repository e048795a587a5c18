// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

import java.util.Locale;

/** Why a printed figure can be read in more than one way, or not as a number. */
public enum Ambiguity {
    NONE,
    POINTS_OR_PERCENT,
    PERSONS_OR_PARTICIPATIONS,
    ANNUAL_OR_TOTAL,
    CO2_OR_CO2E,
    /** One number may be a part of another. */
    OVERLAP,
    /** A product of persons and days. */
    PERSON_DAYS,
    TWO_CURRENCIES,
    CONFLICTING_SOURCES,
    /** What counts as one is not said. */
    COUNT_RULE,
    MIXED_YEARS,
    /** Not a result, only its surroundings. */
    CONTEXT,
    /** Words that no number holds. */
    QUALITATIVE;

    /** As it stands in tables and in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Ambiguity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

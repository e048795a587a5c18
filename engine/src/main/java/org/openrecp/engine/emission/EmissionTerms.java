// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import org.jspecify.annotations.Nullable;

/**
 * By what an inventory is made.
 *
 * @param country whose grid supplies the plant, ISO 3166-1 alpha-3; null: not known
 * @param year in which the period ends
 * @param tonnesPerMegawattHour the user's grid factor; null: from the engine's table
 */
public record EmissionTerms(
        @Nullable String country, int year, GwpSet gwpSet, @Nullable Double tonnesPerMegawattHour) {

    /** With AR5 and the engine's grid factor. */
    public static EmissionTerms of(@Nullable String country, int year) {
        return new EmissionTerms(country, year, GwpSet.AR5, null);
    }
}

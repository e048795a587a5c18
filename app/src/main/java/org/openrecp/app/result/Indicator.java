// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The definition of an indicator.
 *
 * @param version of the definition; a published figure keeps it
 * @param since when it holds
 * @param unit as it is written
 * @param factUnit of a fact: UCUM, {@code 1} for what is counted, {@code $} or {@code $/a} for
 *     money
 * @param formula what it is, in English
 * @param formulaVi the same in Vietnamese
 * @param countsOnce within what one thing counts once
 * @param filter which records count
 * @param presence companies with facts of it are counted under this name; empty: under none
 */
public record Indicator(
        String code,
        int version,
        LocalDate since,
        String nameEn,
        String nameVi,
        String unit,
        String factUnit,
        String formula,
        String formulaVi,
        Aggregation aggregation,
        String countsOnce,
        String filter,
        String disaggregations,
        String presence,
        String source) {

    /** How a figure comes from facts. */
    public enum Aggregation {
        SUM,
        /** Counted again for every cut, never added. */
        DISTINCT,
        /** Of two sums, both over the cut. */
        RATIO,
        /** The newest of each subject. */
        LAST,
        MEAN,
        /** Of a survey, estimated again for every cut. */
        ESTIMATE,
        /** Not computed here. */
        NONE
    }

    public String nameIn(Locale locale) {
        return locale.getLanguage().equals("vi") ? nameVi : nameEn;
    }

    public String formulaIn(Locale locale) {
        return locale.getLanguage().equals("vi") ? formulaVi : formula;
    }

    public boolean isMoney() {
        return factUnit.startsWith("$");
    }

    public boolean isPerYear() {
        return factUnit.endsWith("/a");
    }
}

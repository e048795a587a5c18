// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.Estimate;

/**
 * What was computed of a version of an assessment, in a few figures.
 *
 * @param worrying whether the result may not be handed over as it is
 * @param currency of all money
 * @param losses cost of losses per year; null from bills alone
 * @param lossShare of all costs, 0…1; null from bills alone
 * @param tonnesCo2e per year, of fuels and electricity
 * @param saving per year, of the options that are best together; null without options
 */
public record ResultSummary(
        UUID assessment,
        long version,
        Instant computedAt,
        boolean quick,
        Verdict verdict,
        boolean worrying,
        String currency,
        @Nullable Estimate losses,
        @Nullable Double lossShare,
        Estimate tonnesCo2e,
        @Nullable Double saving) {

    /** How far the figures can be relied on; from bills alone, whether to go on. */
    public enum Verdict {
        BALANCED,
        /** Nothing is measured twice, so nothing was tested. */
        UNTESTED,
        GROSS_ERROR,
        UNDER_DETERMINED,
        CONTRADICTORY,
        GO,
        NO_GO,
        DATA_FIRST;

        /** Key of its name. */
        public String key() {
            return "result.verdict-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

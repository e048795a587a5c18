// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.ResultSummary;

/**
 * What the assessment says, as of a day.
 *
 * @param currency of all money
 * @param losses cost of losses per year; null: not known
 * @param lossShare of all costs, 0…1
 * @param saving per year, estimated, of the options that are best together
 * @param tonnesCo2e per year
 * @param basis how far the figures can be relied on, as the assessment's verdict has it
 */
public record CaseFigures(
        LocalDate day,
        String currency,
        @Nullable Double losses,
        @Nullable Double lossShare,
        @Nullable Double saving,
        double tonnesCo2e,
        String basis) {

    static CaseFigures of(ResultSummary result, LocalDate day) {
        var losses = result.losses();
        return new CaseFigures(
                day,
                result.currency(),
                losses == null ? null : losses.value(),
                result.lossShare(),
                result.saving(),
                result.tonnesCo2e().value(),
                result.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

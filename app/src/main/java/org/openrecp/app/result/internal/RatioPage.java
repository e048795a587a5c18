// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.List;

/**
 * Figures of two others.
 *
 * @param computed those of which there is something in this cut
 * @param waiting what cannot be computed yet
 */
public record RatioPage(
        Asked asked,
        DashboardPage.Choices choices,
        List<Row> computed,
        List<IndicatorTable.Line> waiting,
        Labels labels) {
    public RatioPage {
        computed = List.copyOf(computed);
        waiting = List.copyOf(waiting);
    }

    /** Where the facts of one of the two figures are shown. */
    public String facts(String code, Quotient quotient) {
        return asked.on(code)
                .facts(
                        List.of(),
                        List.of(),
                        Ratios.keepsStatus(code) ? quotient.status() : null,
                        quotient.currency());
    }

    /** A ratio, once for each status and currency. */
    public record Row(IndicatorTable.Line line, List<Quotient> quotients) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicator.Aggregation;
import org.openrecp.app.result.Indicators.Cell;

/**
 * A figure in every part of a cut.
 *
 * @param rows the first of them
 * @param all how many there are
 */
public record TablePage(
        Asked asked,
        DashboardPage.Choices choices,
        Indicator indicator,
        List<Row> rows,
        int all,
        Labels labels) {

    /** Where the facts of a part are shown; of both figures of a ratio, whatever their status. */
    public String facts(Cell cell) {
        return asked.facts(
                asked.by(),
                cell.keys(),
                indicator.aggregation() == Aggregation.RATIO ? asked.status() : cell.status(),
                cell.currency());
    }

    /**
     * A part.
     *
     * @param companies served there; null: not told apart
     */
    public record Row(Cell cell, @Nullable Long companies) {}
}

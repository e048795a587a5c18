// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.List;
import org.openrecp.app.result.Indicator;
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

    /**
     * A part.
     *
     * @param companies served there
     */
    public record Row(Cell cell, long companies) {}
}

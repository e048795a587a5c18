// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.result.Indicator;

/**
 * What stands behind a figure: its facts, or the companies that it counts.
 *
 * @param companies not empty: the figure counts these
 * @param names of companies
 * @param all how many facts there are
 * @param page from 0
 * @param more whether there is a next page
 */
public record FactsPage(
        Asked asked,
        Indicator indicator,
        List<FactQueries.Line> facts,
        List<FactQueries.Counted> companies,
        Map<UUID, String> names,
        long all,
        int page,
        boolean more,
        Labels labels) {}

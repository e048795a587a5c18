// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.util.List;
import org.openrecp.app.company.Company;

/** Specific use by months, a trend for each item of which something is known. */
public record TrendsPage(Company company, List<Trend> trends) {
    public TrendsPage {
        trends = List.copyOf(trends);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.springframework.stereotype.Component;

/** A month of a person whose company is not there, and the company of a stranger. */
@Component
class MonitoringRows implements ForeignRows {
    private static final String MONTH = "/my-plant/months/{month}";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", MONTH),
                Route.of("POST", MONTH).with("amount.output", "1").with("version.output", "0"),
                Route.of("GET", "/companies/{company}/messages"),
                Route.of("POST", "/companies/{company}/messages").with("text", "Fremd"),
                Route.of("POST", "/companies/{company}/months/taking")
                        .with("assessment", UUID.randomUUID().toString()));
    }

    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        return Map.of("month", "2025-01", "company", company.toString());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.openrecp.app.reported.ReportedFigures;
import org.springframework.stereotype.Component;

/** Reported figures of another centre. */
@Component
class ReportedRows implements ForeignRows {
    private final ReportedFigures figures;

    ReportedRows(ReportedFigures figures) {
        this.figures = figures;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/reported/{id}"),
                Route.of("GET", "/reported/{id}/edit"),
                Route.of("POST", "/reported/{id}"),
                Route.of("POST", "/reported/{id}/withdrawal").with("reason", "none"));
    }

    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        var all = figures.published(centre);
        figures.addAll(all, new ReportedFigures.Author(null, "test"));
        return Map.of("id", all.getFirst().id().toString());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Results;
import org.springframework.stereotype.Component;

/** A stranger's results. */
@Component
class ResultRows implements ForeignRows {
    private final Assessments assessments;
    private final Results results;
    private final List<Route> routes =
            List.of(
                    Route.of("GET", "/api/assessments/{id}/results"),
                    Route.of("POST", "/api/assessments/{id}/results"),
                    Route.of("GET", "/api/assessments/{id}/results.json"),
                    Route.of("GET", "/assessments/{id}/results"),
                    Route.of("POST", "/assessments/{id}/results"),
                    Route.of("POST", "/assessments/{id}/results/baseline"),
                    Route.of("GET", "/assessments/{id}/results/explorer"),
                    Route.of("GET", "/assessments/{id}/results/{chapter}"),
                    Route.of("GET", "/assessments/{id}/why/{kind}").with("of", "S01"),
                    Route.of("GET", "/assessments/{id}/report"),
                    Route.of("POST", "/assessments/{id}/report").with("language", "en"),
                    Route.of("GET", "/assessments/{id}/report/results.json"),
                    Route.of("GET", "/assessments/{id}/report/{language}/{name}"));

    ResultRows(Assessments assessments, Results results) {
        this.assessments = assessments;
        this.results = results;
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        var id = UUID.randomUUID();
        assessments.open(id, company, "Stranger's");
        assessments.put(id, CentreWithPlants.rows("paper"), CentreWithPlants.LAN);
        results.compute(id);
        return Map.of(
                "id",
                id.toString(),
                "chapter",
                "losses",
                "kind",
                "flow",
                "language",
                "en",
                "name",
                "report.pdf");
    }
}

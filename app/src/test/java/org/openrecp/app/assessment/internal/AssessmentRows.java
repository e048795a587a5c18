// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.openrecp.app.assessment.Assessments;
import org.springframework.stereotype.Component;

/** A stranger's assessment. */
@Component
class AssessmentRows implements ForeignRows {
    private final Assessments assessments;
    private final List<Route> routes =
            List.of(
                    Route.of("GET", "/assessments/{id}"),
                    Route.of("GET", "/assessments/{id}/sheets/{sheet}"),
                    Route.of("GET", "/assessments/{id}/workbook"),
                    Route.of("GET", "/assessments/{id}/import"),
                    Route.of("POST", "/assessments/{id}/import").withFile("workbook", "plant.xlsx"),
                    Route.of("POST", "/assessments/{id}/edits")
                            .withJson(
                                    """
                                    {"edits": [{"id": "00000000-0000-0000-0000-000000000001",
                                     "row": "00000000-0000-0000-0000-000000000002",
                                     "sheet": "streams", "field": "note", "value": "x", "seen": []}]}
                                    """));

    AssessmentRows(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        var id = UUID.randomUUID();
        assessments.open(id, company, "Stranger's");
        return Map.of("id", id.toString(), "sheet", "streams");
    }
}

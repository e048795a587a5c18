// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.stereotype.Component;

/** A stranger's assessment. */
@Component
class AssessmentRows implements ForeignRows {
    private final Assessments assessments;
    private final List<Route> routes =
            List.of(
                    Route.of("GET", "/assessments/{id}"),
                    Route.of("GET", "/assessments/{id}/sheets/{sheet}"),
                    Route.of("GET", "/assessments/{id}/flow"),
                    Route.of("GET", "/assessments/{id}/flow/drawing"),
                    Route.of("GET", "/assessments/{id}/workbook"),
                    Route.of("GET", "/assessments/{id}/quick-report"),
                    Route.of("GET", "/assessments/{id}/quick-report.pdf"),
                    Route.of("GET", "/assessments/{id}/import"),
                    Route.of("GET", "/api/assessments/{id}"),
                    Route.of("GET", "/api/assessments/{id}/rows"),
                    Route.of("GET", "/api/assessments/{id}/problems"),
                    Route.of("GET", "/api/assessments/{id}/history")
                            .with("row", "00000000-0000-0000-0000-000000000002"),
                    Route.of("GET", "/api/assessments/{id}/workbook"),
                    Route.of("PUT", "/api/assessments/{id}/workbook"),
                    Route.of("GET", "/api/assessments/{id}/file"),
                    Route.of("GET", "/api/assessments/{id}/revisions"),
                    Route.of("GET", "/api/assessments/{id}/revisions/{number}"),
                    Route.of("POST", "/api/assessments/{id}/freeze")
                            .withJson("{\"reason\": \"x\"}"),
                    Route.of("POST", "/api/assessments/{id}/revise"),
                    Route.of("POST", "/api/assessments/{id}/edits").withJson("{\"edits\": []}"),
                    Route.of("GET", "/assessments/{id}/history"),
                    Route.of("GET", "/assessments/{id}/file"),
                    Route.of("GET", "/assessments/{id}/compare")
                            .with("from", "00000000-0000-0000-0000-000000000003"),
                    Route.of("GET", "/assessments/{id}/rows/{row}/history").with("field", ""),
                    Route.of("POST", "/assessments/{id}/freeze").with("reason", "x"),
                    Route.of("POST", "/assessments/{id}/revise"),
                    Route.of("POST", "/assessments/{id}/conflicts")
                            .with("change", "00000000-0000-0000-0000-000000000001")
                            .with("seen", "00000000-0000-0000-0000-000000000001"),
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
        var fact = new PlantRows.Row("1", Map.of("name", "product"));
        assessments.put(
                id,
                new PlantRows(List.of(new PlantRows.Sheet("plant", List.of(fact)))),
                new Author(null, "Stranger"));
        var row = assessments.rows(id).rows("plant").getFirst().id();
        return Map.of("id", id.toString(), "sheet", "streams", "row", row, "number", "1");
    }
}

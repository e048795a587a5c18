// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.openrecp.app.assessment.Assessments;
import org.springframework.stereotype.Component;

/** The tasks of a stranger's assessment. */
@Component
class TaskRows implements ForeignRows {
    private static final String TASK = "/assessments/{id}/tasks/{number}";

    private final Assessments assessments;
    private final List<Route> routes =
            List.of(
                    Route.of("GET", "/api/assessments/{id}/tasks"),
                    Route.of("GET", "/api" + TASK),
                    Route.of("PUT", "/api" + TASK).withJson("{\"state\": \"doing\"}"),
                    Route.of("POST", "/api" + TASK + "/signature"),
                    Route.of("GET", "/assessments/{id}/tasks"),
                    Route.of("GET", TASK),
                    Route.of("POST", TASK).with("state", "doing").with("version", "0"),
                    Route.of("POST", TASK + "/signature"));

    TaskRows(Assessments assessments) {
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
        return Map.of("id", id.toString(), "number", "1");
    }
}

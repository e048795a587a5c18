// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.openrecp.app.job.Jobs.Subject;
import org.springframework.stereotype.Component;

/** A stranger's job. */
@Component
class JobRows implements ForeignRows {
    private final JobStore jobs;
    private final List<Route> routes =
            List.of(
                    Route.of("GET", "/api/jobs/{id}"),
                    Route.of("POST", "/api/jobs/{id}/cancellation"),
                    Route.of("GET", "/jobs/{id}"),
                    Route.of("GET", "/jobs/{id}/state"),
                    Route.of("POST", "/jobs/{id}/cancellation"));

    JobRows(JobStore jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        var id = UUID.randomUUID();
        jobs.add(
                id,
                new Subject("job.running", UUID.randomUUID(), centre, company),
                UUID.randomUUID());
        return Map.of("id", id.toString());
    }
}

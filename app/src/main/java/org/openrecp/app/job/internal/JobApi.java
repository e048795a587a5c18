// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.openrecp.app.job.JobBody;
import org.openrecp.app.job.Jobs;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ApiProblem;
import org.openrecp.app.shell.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far long work is, for programs. */
@RestController
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
@Tag(name = "jobs")
class JobApi {
    private final Jobs jobs;

    JobApi(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/api/jobs/{id}")
    @Operation(summary = "Read how far long work is, or how it ended")
    JobBody show(@PathVariable UUID id, Locale locale) {
        return jobs.find(id).map(job -> JobBody.of(job, locale)).orElseThrow(ApiProblem::absent);
    }

    @PostMapping("/api/jobs/{id}/cancellation")
    @Operation(summary = "Ask long work to stop; it does so at its next stage")
    JobBody cancel(@PathVariable UUID id, Locale locale) {
        show(id, locale);
        jobs.cancel(id);
        return show(id, locale);
    }
}

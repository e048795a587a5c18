// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.openrecp.app.assessment.ResultSummary;
import org.openrecp.app.job.JobBody;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ApiProblem;
import org.openrecp.app.shell.EntityTag;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was computed of an assessment, for programs. */
@RestController
@RequestMapping("/api/assessments/{id}")
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
@Tag(name = "results")
class ResultApi {
    private final Frame frame;
    private final ResultStore store;
    private final Work work;

    ResultApi(Frame frame, ResultStore store, Work work) {
        this.frame = frame;
        this.store = store;
        this.work = work;
    }

    @PostMapping("/results")
    @Operation(
            summary = "Compute the plant as it stands",
            description =
                    "Most plants are computed before the answer. Where it takes longer the answer is 202 with the work under way, which Location leads to.")
    @ApiResponse(
            responseCode = "200",
            description = "Computed; results.json has all of it",
            content = @Content(schema = @Schema(implementation = ResultSummary.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Under way: ask Location until its state is done",
            content = @Content(schema = @Schema(implementation = JobBody.class)))
    @ApiResponse(responseCode = "422", description = "It cannot be computed: see its problems")
    ResponseEntity<?> compute(@PathVariable UUID id, Locale locale) {
        var assessment = frame.of(id);
        var job = work.compute(assessment);
        if (job.isActive()) {
            return ResponseEntity.accepted()
                    .location(URI.create("/api/jobs/" + job.id()))
                    .body(JobBody.of(job, locale));
        }
        if (Work.isDone(job)) {
            return answer(store.latest(id).orElseThrow(ApiProblem::absent));
        }
        var problems = store.problems(id, assessment.version(), Language.of(locale));
        throw problems.isEmpty()
                ? new ApiProblem(HttpStatus.CONFLICT, "not-computed", "result.api-ended")
                        .with("job", JobBody.of(job, locale))
                : ApiProblem.wrong("plant", problems);
    }

    @GetMapping("/results")
    @Operation(
            summary = "Read the newest result in a few figures",
            description = "Of an older version than the assessment where its data changed since.")
    ResponseEntity<ResultSummary> summary(@PathVariable UUID id) {
        frame.of(id);
        return answer(store.latest(id).orElseThrow(ApiProblem::absent));
    }

    @GetMapping(path = "/results.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the newest result, all of it")
    ResponseEntity<byte[]> results(@PathVariable UUID id) {
        frame.of(id);
        var result = store.latest(id).orElseThrow(ApiProblem::absent);
        return ResponseEntity.ok()
                .eTag(tag(result).value())
                .contentType(MediaType.APPLICATION_JSON)
                .body(store.file(id, "", Reports.JSON).orElseThrow(ApiProblem::absent));
    }

    private static ResponseEntity<ResultSummary> answer(ResultSummary result) {
        return ResponseEntity.ok().eTag(tag(result).value()).body(result);
    }

    private static EntityTag tag(ResultSummary result) {
        return EntityTag.of(result.version(), result.computedAt().toEpochMilli());
    }
}

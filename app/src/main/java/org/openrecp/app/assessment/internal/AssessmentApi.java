// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.revision.Revision;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ApiList;
import org.openrecp.app.shell.ApiProblem;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assessments and their revisions, for programs. */
@RestController
@RequestMapping("/api/assessments")
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
@Tag(name = "assessments")
class AssessmentApi {
    private static final String NEW =
            """
            {"id": "5d1b7e0a-8a5e-4a55-9a54-0f6a1c2b3d04", "company": "2b0c3a52-6f0e-4d0e-9d1c-6a7a3a1f8c01",
             "title": "First assessment"}\
            """;

    private final AssessmentStore assessments;
    private final Revisions revisions;
    private final Companies companies;

    AssessmentApi(AssessmentStore assessments, Revisions revisions, Companies companies) {
        this.assessments = assessments;
        this.revisions = revisions;
        this.companies = companies;
    }

    /**
     * An assessment to be opened.
     *
     * @param id made by who asks, so that the same request sent twice opens one
     */
    record NewAssessmentBody(@Nullable UUID id, @Nullable UUID company, @Nullable String title) {}

    /** Why a revision is frozen. */
    record Freeze(@Nullable String reason) {}

    /** A frozen revision and the plant as it was. */
    record FrozenPlant(
            UUID id,
            int number,
            String reason,
            Instant at,
            String author,
            boolean elsewhere,
            List<PlantRows.Sheet> sheets) {
        static FrozenPlant of(Revision revision, PlantRows rows) {
            return new FrozenPlant(
                    revision.id(),
                    revision.number(),
                    revision.reason(),
                    revision.at(),
                    revision.author(),
                    revision.elsewhere(),
                    rows.sheets());
        }
    }

    @GetMapping
    @Operation(
            summary = "List assessments in the order in which they were opened",
            description = "company: of one company only.")
    ResponseEntity<List<AssessmentBody>> list(
            @RequestParam(required = false) @Nullable UUID company,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            HttpServletRequest request) {
        ApiList.checkLimit(limit);
        if (after != null && assessments.find(after).isEmpty()) {
            throw ApiProblem.malformed("assessment.api-after");
        }
        var found = assessments.page(company, after, limit + 1);
        return ApiList.page(
                found.stream().map(AssessmentBody::of).toList(),
                limit,
                AssessmentBody::id,
                request);
    }

    @PostMapping
    @Operation(
            summary = "Open an assessment",
            description =
                    "The client makes the id. The same id again opens nothing and answers 200.")
    @ApiResponse(responseCode = "200", description = "It was open already, and is as it was")
    @ApiResponse(responseCode = "201", description = "Opened")
    @ApiResponse(responseCode = "409", description = "The id is taken")
    ResponseEntity<AssessmentBody> open(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(NEW)))
                    @RequestBody
                    NewAssessmentBody body,
            @AuthenticationPrincipal Reader reader) {
        var title = body.title();
        if (body.id() == null
                || body.company() == null
                || title == null
                || title.isBlank()
                || title.length() > 200) {
            throw ApiProblem.malformed("assessment.api-new");
        }
        var company = company(body.company());
        var before = assessments.find(body.id());
        if (before.filter(a -> !a.company().equals(company.id())).isPresent()) {
            throw new ApiProblem(HttpStatus.CONFLICT, "id-taken", "shell.api-id-taken");
        }
        assessments.openWith(body.id(), company, title, null, Author.of(reader));
        var opened = get(body.id());
        return before.isPresent()
                ? AssessmentBody.answer(opened)
                : ResponseEntity.created(URI.create("/api/assessments/" + opened.id()))
                        .eTag(AssessmentBody.tag(opened).value())
                        .body(AssessmentBody.of(opened));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an assessment; its plant is read by rows")
    ResponseEntity<AssessmentBody> show(@PathVariable UUID id) {
        return AssessmentBody.answer(get(id));
    }

    @PostMapping("/{id}/freeze")
    @Transactional
    @Operation(
            summary = "Freeze the revision as it stands",
            description = "One that is frozen already stays as it is.")
    ResponseEntity<AssessmentBody> freeze(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(
                                                            "{\"reason\": \"Approved by the centre\"}")))
                    @RequestBody
                    Freeze body,
            @AuthenticationPrincipal Reader reader) {
        var seen = assessments.lock(id).orElseThrow(ApiProblem::absent);
        AssessmentBody.tag(seen).check(ifMatch);
        revisions.freeze(id, HistoryPages.checkedReason(body.reason()), Author.of(reader));
        return AssessmentBody.answer(get(id));
    }

    @PostMapping("/{id}/revise")
    @Transactional
    @Operation(
            summary = "Open the next revision",
            description = "One that is open already stays as it is.")
    ResponseEntity<AssessmentBody> revise(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        var seen = assessments.lock(id).orElseThrow(ApiProblem::absent);
        AssessmentBody.tag(seen).check(ifMatch);
        revisions.revise(id);
        return AssessmentBody.answer(get(id));
    }

    @GetMapping("/{id}/revisions")
    @Operation(summary = "List the frozen revisions, the last first")
    List<Revision> revisions(@PathVariable UUID id) {
        get(id);
        return revisions.list(id);
    }

    @GetMapping("/{id}/revisions/{number}")
    @Operation(
            summary = "Read the plant as it was when a revision was frozen",
            description =
                    "revision: the id of the one that is meant, where one that was approved on another"
                            + " computer bears the same number; without it, the one of here.")
    FrozenPlant revision(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable UUID revision) {
        get(id);
        var found =
                revisions.list(id).stream()
                        .filter(r -> r.number() == number)
                        .filter(r -> revision == null || r.id().equals(revision))
                        .min(Comparator.comparing(Revision::elsewhere))
                        .orElseThrow(ApiProblem::absent);
        return FrozenPlant.of(
                found, revisions.rows(id, found.id()).orElseThrow(ApiProblem::absent));
    }

    private Company company(UUID id) {
        return companies
                .find(id)
                .orElseThrow(() ->
                        ApiProblem.wrong(
                                "assessment",
                                List.of(
                                        new ApiProblem.Place(
                                                null,
                                                null,
                                                "company",
                                                "There is no such company. Make it first."))));
    }

    private AssessmentView get(UUID id) {
        return assessments.find(id).orElseThrow(ApiProblem::absent);
    }
}

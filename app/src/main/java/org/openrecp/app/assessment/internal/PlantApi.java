// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.Edit;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ApiProblem;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.RowsResult;
import org.openrecp.formats.workbook.SheetKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plant of an assessment: its rows, their edits, its workbook and what is wrong with it. */
@RestController
@RequestMapping("/api/assessments/{id}")
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
@Tag(name = "plant")
class PlantApi {
    private static final String EDITS =
            """
            {"edits": [
              {"id": "a1f0c7d2-0b7c-4c7b-8a11-3f5d2c9e1001", "row": "c3d9b1e4-5f6a-4b7c-9d8e-7a6b5c4d3e02",
               "sheet": "materials", "field": "", "value": "1"},
              {"id": "a1f0c7d2-0b7c-4c7b-8a11-3f5d2c9e1002", "row": "c3d9b1e4-5f6a-4b7c-9d8e-7a6b5c4d3e02",
               "sheet": "materials", "field": "id", "value": "STEAM", "seen": []}]}\
            """;

    private final AssessmentStore assessments;
    private final SheetStore sheets;

    PlantApi(AssessmentStore assessments, SheetStore sheets) {
        this.assessments = assessments;
        this.sheets = sheets;
    }

    /**
     * Rows of a plant.
     *
     * @param version of the assessment
     */
    record PlantBody(long version, List<RowBody> rows) {}

    /**
     * A row of a sheet.
     *
     * @param position places it among the rows of its sheet
     * @param fields text by field: numbers with a decimal point, dates as 2026-01-31, choices by
     *     code
     * @param heads by field the changes that it stands on, to be sent back as {@code seen}; more
     *     than one: two people changed it without knowing of each other
     */
    record RowBody(
            UUID id,
            String sheet,
            @Nullable Double position,
            Map<String, String> fields,
            Map<String, List<UUID>> heads) {
        static RowBody of(StoredRow row) {
            return new RowBody(row.id(), row.sheet(), row.position(), row.fields(), row.heads());
        }
    }

    /**
     * What the reader of workbooks finds in a plant.
     *
     * @param problems that keep it from being computed
     * @param notices that do not
     */
    record FindingsBody(
            long version, List<Findings.Finding> problems, List<Findings.Finding> notices) {}

    /**
     * What stands after edits.
     *
     * @param rows those that were edited and are not deleted; where an id was edited, all
     * @param problems all of the plant
     */
    record EditedBody(
            long version,
            List<RowBody> rows,
            List<Findings.Finding> problems,
            List<Findings.Finding> notices) {}

    /**
     * A change of a field.
     *
     * @param field empty: the row itself, whose value is its position
     * @param value null: emptied, or the row deleted
     * @param parents the changes that it replaced
     */
    record ChangeBody(
            UUID id,
            UUID row,
            String field,
            @Nullable String value,
            String author,
            Instant at,
            List<UUID> parents) {
        static ChangeBody of(Change c) {
            return new ChangeBody(
                    c.id(), c.row(), c.field(), c.value(), c.author().name(), c.at(), c.parents());
        }
    }

    /** How many fields a workbook changed. */
    record WorkbookTaken(int changed, long version) {}

    @GetMapping("/rows")
    @Operation(
            summary = "Read the plant as rows",
            description =
                    "sheet: only the rows of one sheet of the workbook, for instance streams.")
    ResponseEntity<PlantBody> rows(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String sheet) {
        var assessment = get(id);
        if (sheet != null && SheetKind.ALL.stream().noneMatch(k -> k.key().equals(sheet))) {
            throw ApiProblem.malformed(
                    "assessment.api-sheet",
                    SheetKind.ALL.stream().map(SheetKind::key).collect(Collectors.joining(", ")));
        }
        var rows =
                sheets.rows(id).stream()
                        .filter(r -> sheet == null || r.sheet().equals(sheet))
                        .map(RowBody::of)
                        .toList();
        return ResponseEntity.ok()
                .eTag(AssessmentBody.tag(assessment).value())
                .body(new PlantBody(assessment.version(), rows));
    }

    @PostMapping("/edits")
    @Transactional
    @Operation(
            summary = "Edit fields, all or none",
            description =
                    """
                    Values are text as rows have it; null empties a field. A row is made by the field "" with its position \
                    as value, and deleted by null there. seen names the changes that you saw in the field (heads); without \
                    it whatever stands there is replaced. Where the id of a \
                    row changes, what refers to it follows. An edit of an id that is known already changes nothing.\
                    """)
    @ApiResponse(responseCode = "200", description = "They stand")
    @ApiResponse(
            responseCode = "409",
            description =
                    "Frozen, or fields were changed since they were seen: the property standing lists them. Nothing was saved")
    ResponseEntity<EditedBody> edit(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(EDITS)))
                    @RequestBody
                    EditRequests.Request body,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        EditRequests.check(body);
        AssessmentBody.tag(lock(id)).check(ifMatch);
        var edits =
                body.edits().stream()
                        .map(e ->
                                new Edit(
                                        e.id(), e.row(), e.sheet(), e.field(), e.value(), e.seen()))
                        .toList();
        return switch (apply(id, edits, Author.of(reader))) {
            case EditOutcome.Saved _ -> edited(get(id), edits, locale);
            case EditOutcome.Overtaken(var standing) ->
                    throw new ApiProblem(
                                    HttpStatus.CONFLICT,
                                    "fields-overtaken",
                                    "assessment.api-fields-overtaken")
                            .with("standing", standing.stream().map(ChangeBody::of).toList());
            case EditOutcome.Frozen _ -> throw frozen();
        };
    }

    private EditOutcome apply(UUID id, List<Edit> edits, Author author) {
        try {
            return sheets.apply(id, edits, author);
        } catch (NoSuchElementException e) {
            throw ApiProblem.absent();
        }
    }

    private ResponseEntity<EditedBody> edited(
            AssessmentView assessment, List<Edit> edits, Locale locale) {
        var rows = sheets.rows(assessment.id());
        var findings = Findings.of(StoredRow.plant(rows));
        return ResponseEntity.ok()
                .eTag(AssessmentBody.tag(assessment).value())
                .body(
                        new EditedBody(
                                assessment.version(),
                                rows.stream()
                                        .filter(EditRequests.touchedBy(edits))
                                        .map(RowBody::of)
                                        .toList(),
                                findings.problems(locale),
                                findings.notices(locale)));
    }

    @GetMapping("/problems")
    @Operation(summary = "Read what is wrong with the plant, and where")
    ResponseEntity<FindingsBody> problems(@PathVariable UUID id, Locale locale) {
        var assessment = get(id);
        var findings = Findings.of(assessments.rows(id));
        return ResponseEntity.ok()
                .eTag(AssessmentBody.tag(assessment).value())
                .body(
                        new FindingsBody(
                                assessment.version(),
                                findings.problems(locale),
                                findings.notices(locale)));
    }

    @GetMapping("/history")
    @Operation(
            summary = "Read the changes of a field, the last first",
            description = "field empty: of the row itself, how it was placed and deleted.")
    List<ChangeBody> history(
            @PathVariable UUID id,
            @RequestParam UUID row,
            @RequestParam(defaultValue = "") String field) {
        get(id);
        var changes = sheets.history(id, row, field);
        if (changes.isEmpty()) {
            throw ApiProblem.absent();
        }
        return changes.stream().map(ChangeBody::of).toList();
    }

    @GetMapping(path = "/workbook", produces = PlantFiles.XLSX_TYPE)
    @Operation(summary = "Take the plant as a workbook")
    @ApiResponse(
            responseCode = "200",
            description = "The workbook",
            content =
                    @Content(
                            mediaType = PlantFiles.XLSX_TYPE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, Locale locale) throws IOException {
        var assessment = get(id);
        return PlantFiles.attachment(assessment.title() + ".xlsx", PlantFiles.XLSX)
                .eTag(AssessmentBody.tag(assessment).value())
                .body(PlantFiles.write(assessments.rows(id), EditRequests.language(locale)));
    }

    @PutMapping(path = "/workbook", consumes = PlantFiles.XLSX_TYPE)
    @Transactional
    @Operation(
            summary = "Bring a workbook",
            description =
                    "Rows with the same key become as the workbook has them, others are added; rows that it does not have stay.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = PlantFiles.XLSX_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "200", description = "Taken; changed says how many fields changed")
    @ApiResponse(responseCode = "409", description = "The assessment is frozen")
    ResponseEntity<WorkbookTaken> bring(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Reader reader,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        var seen = lock(id);
        AssessmentBody.tag(seen).check(ifMatch);
        if (seen.frozen()) {
            throw frozen();
        }
        return switch (PlantFiles.read(request.getInputStream(), null)) {
            case RowsResult.Rows(var rows, _) -> {
                var tooLong = LongTexts.of(rows, locale);
                if (!tooLong.isEmpty()) {
                    throw ApiProblem.wrong("workbook", tooLong);
                }
                int changed = assessments.put(id, rows, Author.of(reader));
                var now = get(id);
                yield ResponseEntity.ok()
                        .eTag(AssessmentBody.tag(now).value())
                        .body(new WorkbookTaken(changed, now.version()));
            }
            case RowsResult.Rejected(var problems, _) ->
                    throw ApiProblem.wrong("workbook", Findings.findings(problems, locale));
        };
    }

    private static ApiProblem frozen() {
        return new ApiProblem(HttpStatus.CONFLICT, "frozen", "assessment.api-frozen");
    }

    private AssessmentView lock(UUID id) {
        return assessments.lock(id).orElseThrow(ApiProblem::absent);
    }

    private AssessmentView get(UUID id) {
        return assessments.find(id).orElseThrow(ApiProblem::absent);
    }
}

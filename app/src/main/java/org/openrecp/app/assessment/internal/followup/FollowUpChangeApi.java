// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.followup.FollowUpApi.CauseBody;
import org.openrecp.app.assessment.internal.followup.FollowUpApi.ClaimBody;
import org.openrecp.app.assessment.internal.followup.FollowUpApi.OptionBody;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ApiProblem;
import org.openrecp.app.shell.EntityTag;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Causes, options, decisions, what was carried out and saved: written by programs. */
@RestController
@RequestMapping("/api/assessments/{id}")
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
@Tag(name = "follow-up")
class FollowUpChangeApi {
    private static final int LONGEST_TITLE = 200;

    /** JSON writes numbers with a decimal point, whoever reads the answer. */
    private static final Locale JSON = Locale.ENGLISH;

    private final Assessments assessments;
    private final CauseStore causeStore;
    private final ClaimStore claimStore;
    private final OptionSheet options;
    private final FollowUpApi reading;
    private final SheetStore sheets;
    private final Clock clock;

    FollowUpChangeApi(
            Assessments assessments,
            CauseStore causeStore,
            ClaimStore claimStore,
            OptionSheet options,
            FollowUpApi reading,
            SheetStore sheets,
            Clock clock) {
        this.assessments = assessments;
        this.causeStore = causeStore;
        this.claimStore = claimStore;
        this.options = options;
        this.reading = reading;
        this.sheets = sheets;
        this.clock = clock;
    }

    @PostMapping("/causes")
    @Transactional
    @Operation(
            summary = "Add a cause of a loss",
            description = "The client makes the id. The same id again adds nothing.")
    @ApiResponse(responseCode = "200", description = "It was there already, and is as it was")
    @ApiResponse(responseCode = "201", description = "Added")
    @ApiResponse(responseCode = "409", description = "Frozen, or the id is taken")
    ResponseEntity<CauseBody> addCause(
            @PathVariable UUID id,
            @RequestBody FollowUpEdits.NewCause body,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        var assessment = open(id);
        var cause =
                Cause.of(
                                known(body.id()),
                                id,
                                body.stream(),
                                Typed.text(body.group()),
                                Typed.text(body.text()))
                        .orElseThrow(() ->
                                wrong("cause", Map.of("text", "followup.problem-cause"), locale));
        if (body.stream() != null
                && sheets.rows(id).stream().noneMatch(r -> r.id().equals(body.stream()))) {
            throw ApiProblem.malformed("followup.api-stream");
        }
        var before = causeStore.cause(cause.id());
        if (!causeStore.add(assessment, cause, Author.of(reader))) {
            throw taken();
        }
        var standing = cause(id, cause.id()).orElseThrow(FollowUpChangeApi::taken);
        return before.isPresent()
                ? ResponseEntity.ok(CauseBody.of(standing))
                : ResponseEntity.created(URI.create("/api/assessments/" + id + "/causes"))
                        .body(CauseBody.of(standing));
    }

    @DeleteMapping("/causes/{cause}")
    @Transactional
    @Operation(summary = "Take a cause back; it is answered once more")
    @ApiResponse(responseCode = "200", description = "Taken back")
    @ApiResponse(responseCode = "409", description = "The assessment is frozen")
    CauseBody removeCause(@PathVariable UUID id, @PathVariable UUID cause) {
        open(id);
        var removed = cause(id, cause).orElseThrow(ApiProblem::absent);
        causeStore.remove(removed);
        return CauseBody.of(removed);
    }

    @PostMapping("/options")
    @Transactional
    @Operation(
            summary = "Add an option of one's own behind the others",
            description = "The client makes its row. The same row again adds nothing.")
    @ApiResponse(responseCode = "200", description = "It was there already, and is as it was")
    @ApiResponse(responseCode = "201", description = "Added")
    @ApiResponse(responseCode = "409", description = "Frozen, or the row is taken")
    ResponseEntity<OptionBody> addOption(
            @PathVariable UUID id,
            @RequestBody FollowUpEdits.NewOption body,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        var assessment = open(id);
        var title = Typed.text(body.title());
        var category = Typed.text(body.category());
        if (title.isEmpty() || title.length() > LONGEST_TITLE || !Category.isOne(category)) {
            throw wrong("option", Map.of("title", "followup.problem-option"), locale);
        }
        var row = known(body.row());
        boolean there = options.find(id, row).isPresent();
        var outcome =
                options.add(
                        assessment,
                        row,
                        Map.of("title", title, "category", category),
                        Optional.empty(),
                        Author.of(reader));
        if (!(outcome instanceof EditOutcome.Saved)) {
            throw taken();
        }
        var option = reading.find(id, row).orElseThrow(FollowUpChangeApi::taken);
        return (there
                        ? ResponseEntity.ok()
                        : ResponseEntity.created(
                                URI.create("/api/assessments/" + id + "/options/" + row)))
                .eTag(option.tag().value())
                .body(option);
    }

    @PutMapping("/options/{row}/decision")
    @Transactional
    @Operation(
            summary = "Decide on an option: screening, ratings, who does it until when, causes",
            description = "All of it as it shall be; what is left out is emptied.")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(responseCode = "409", description = "The assessment is frozen")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<OptionBody> decide(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FollowUpEdits.Decided body,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        var assessment = open(id);
        var option = options.find(id, row).orElseThrow(ApiProblem::absent);
        option(id, row).tag().require(ifMatch);
        var form = body.form();
        refuse("option", form.problems(JSON), locale);
        stands(
                options.decide(
                        assessment,
                        option,
                        form.entered(JSON).among(causeStore.causes(id)),
                        options.seen(option),
                        Author.of(reader)));
        return answer(id, row);
    }

    @PutMapping("/options/{row}/implementation")
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
    @Transactional
    @Operation(summary = "Say when an option was carried out and what it really cost")
    @ApiResponse(responseCode = "200", description = "Noted")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<OptionBody> implement(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FollowUpEdits.CarriedOut body,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        get(id);
        sheets.hold(id);
        var assessment = get(id);
        var option = options.find(id, row).orElseThrow(ApiProblem::absent);
        option(id, row).tag().require(ifMatch);
        var form = body.form();
        refuse("option", form.problems(JSON, today()), locale);
        stands(
                options.carryOut(
                        assessment,
                        option,
                        form.entered(JSON, reader.displayName()),
                        options.seen(option),
                        Author.of(reader)));
        return answer(id, row);
    }

    @PostMapping("/options/{row}/claims")
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
    @Operation(
            summary = "Claim a saving, measured before and after",
            description = "The client makes the id. The same id again claims nothing more.")
    @ApiResponse(responseCode = "200", description = "It was there already, and is as it was")
    @ApiResponse(responseCode = "201", description = "Claimed")
    @ApiResponse(responseCode = "409", description = "The id is taken")
    ResponseEntity<ClaimBody> claim(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestBody FollowUpEdits.NewClaim body,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        var assessment = get(id);
        option(id, row);
        var claim = known(body.id());
        var form = body.form();
        refuse("claim", form.problems(JSON, today()), locale);
        boolean there = claimStore.findClaim(id, claim).isPresent();
        if (!claimStore.claim(assessment, form.entered(row, JSON, reader, clock.instant()))) {
            throw taken();
        }
        var standing =
                claimStore
                        .findClaim(id, claim)
                        .map(ClaimBody::of)
                        .orElseThrow(FollowUpChangeApi::taken);
        return there
                ? ResponseEntity.ok(standing)
                : ResponseEntity.created(URI.create("/api/assessments/" + id + "/options/" + row))
                        .body(standing);
    }

    @PostMapping("/claims/{claim}/verdict")
    @Operation(
            summary = "Verify or reject a claimed saving",
            description = "Once, and by another person than the one who claimed it.")
    @ApiResponse(responseCode = "200", description = "Judged")
    @ApiResponse(
            responseCode = "409",
            description = "It was judged already, or the owner of the token claimed it")
    ClaimBody judge(
            @PathVariable UUID id,
            @PathVariable UUID claim,
            @RequestBody FollowUpEdits.Judged body,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        get(id);
        var judged = claimStore.findClaim(id, claim).orElseThrow(ApiProblem::absent);
        var note = Typed.text(body.note());
        if (body.verified() == null) {
            throw ApiProblem.malformed("followup.api-verified");
        }
        if (!body.verified() && note.isEmpty()) {
            throw wrong("claim", Map.of("note", "followup.problem-reason"), locale);
        }
        if (note.length() > Typed.LONGEST) {
            throw wrong("claim", Map.of("note", "followup.problem-note"), locale);
        }
        if (!claimStore.judge(judged, body.verified(), note, Author.of(reader))) {
            throw new ApiProblem(HttpStatus.CONFLICT, "not-judged", "followup.api-not-judged");
        }
        return claimStore.findClaim(id, claim).map(ClaimBody::of).orElseThrow();
    }

    private ResponseEntity<OptionBody> answer(UUID id, UUID row) {
        var option = option(id, row);
        return ResponseEntity.ok().eTag(option.tag().value()).body(option);
    }

    private OptionBody option(UUID id, UUID row) {
        return reading.find(id, row).orElseThrow(ApiProblem::absent);
    }

    private Optional<Cause> cause(UUID assessment, UUID id) {
        return causeStore.cause(id).filter(c -> c.assessment().equals(assessment));
    }

    private AssessmentView get(UUID id) {
        return assessments.find(id).orElseThrow(ApiProblem::absent);
    }

    private AssessmentView open(UUID id) {
        get(id);
        if (!sheets.hold(id)) {
            throw frozen();
        }
        return get(id);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }

    private static UUID known(@Nullable UUID id) {
        if (id == null) {
            throw ApiProblem.malformed("followup.api-id");
        }
        return id;
    }

    private static void stands(EditOutcome outcome) {
        switch (outcome) {
            case EditOutcome.Saved _ -> {}
            case EditOutcome.Frozen _ -> throw frozen();
            case EditOutcome.Overtaken _ -> throw EntityTag.overtaken();
        }
    }

    private static ApiProblem frozen() {
        return new ApiProblem(HttpStatus.CONFLICT, "frozen", "assessment.api-frozen");
    }

    private static ApiProblem taken() {
        return new ApiProblem(HttpStatus.CONFLICT, "id-taken", "followup.api-id-taken");
    }

    private static void refuse(String key, Map<String, String> problems, Locale locale) {
        if (!problems.isEmpty()) {
            throw wrong(key, problems, locale);
        }
    }

    private static ApiProblem wrong(String key, Map<String, String> problems, Locale locale) {
        var texts = Texts.in(locale);
        return ApiProblem.wrong(
                key,
                problems.entrySet().stream()
                        .map(p ->
                                new ApiProblem.Place(
                                        null, null, p.getKey(), texts.of(p.getValue())))
                        .toList());
    }
}

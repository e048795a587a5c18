// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The eighteen tasks of an assessment, for programs. */
@RestController
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
@Tag(name = "tasks")
class TaskApi {
    private final Tasks tasks;
    private final Assessments assessments;
    private final SheetStore sheets;

    TaskApi(Tasks tasks, Assessments assessments, SheetStore sheets) {
        this.tasks = tasks;
        this.assessments = assessments;
        this.sheets = sheets;
    }

    /**
     * A task.
     *
     * @param number 1…18
     * @param step 1…6
     * @param title in the reader's language
     * @param state open, doing, done or skipped
     * @param reason why it is skipped
     */
    record TaskBody(
            int number,
            int step,
            String title,
            String state,
            String reason,
            String responsible,
            @Nullable LocalDate due,
            String note,
            Task.@Nullable Mark done,
            Task.@Nullable Mark signed,
            int version) {
        static TaskBody of(Task t, String language) {
            return new TaskBody(
                    t.number(),
                    t.kind().step(),
                    t.kind().title().in(language),
                    t.state().code(),
                    t.reason(),
                    t.responsible(),
                    t.due(),
                    t.note(),
                    t.done(),
                    t.signed(),
                    t.version());
        }
    }

    @GetMapping("/api/assessments/{id}/tasks")
    @Operation(summary = "Read the tasks of an assessment in their order")
    List<TaskBody> tasks(@PathVariable UUID id, Locale locale) {
        if (assessments.find(id).isEmpty()) {
            throw ApiProblem.absent();
        }
        var language = Texts.in(locale).language();
        return tasks.list(id).stream().map(t -> TaskBody.of(t, language)).toList();
    }

    /**
     * A task as it shall be; what is left out is emptied.
     *
     * @param state open, doing, done or skipped
     * @param reason needed where it is skipped
     * @param due as 2026-01-31
     */
    record TaskFields(
            @Nullable String state,
            @Nullable String reason,
            @Nullable String responsible,
            @Nullable String due,
            @Nullable String note) {
        TaskForm form(int version) {
            return new TaskForm(state, reason, responsible, due, note, version);
        }
    }

    @GetMapping("/api/assessments/{id}/tasks/{number}")
    @Operation(summary = "Read a task")
    ResponseEntity<TaskBody> task(@PathVariable UUID id, @PathVariable int number, Locale locale) {
        return answer(get(id, number), locale);
    }

    @PutMapping("/api/assessments/{id}/tasks/{number}")
    @Transactional
    @Operation(summary = "Change a task: its state, who does it until when, its worksheet")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "409", description = "The assessment is frozen")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<TaskBody> change(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TaskFields fields,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        open(id);
        var task = get(id, number);
        tag(task).require(ifMatch);
        var form = fields.form(task.version());
        if (!form.problems().isEmpty()) {
            throw wrong(form, locale);
        }
        if (!form.isMetBy(task) && !tasks.save(task, form, Author.of(reader))) {
            throw EntityTag.overtaken();
        }
        return answer(get(id, number), locale);
    }

    @PostMapping("/api/assessments/{id}/tasks/{number}/signature")
    @Transactional
    @Operation(
            summary = "Sign a task off that is done",
            description = "One that is signed already stays as it is.")
    @ApiResponse(responseCode = "200", description = "Signed")
    @ApiResponse(responseCode = "409", description = "It is not done, or the assessment is frozen")
    ResponseEntity<TaskBody> sign(
            @PathVariable UUID id,
            @PathVariable int number,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        open(id);
        var task = get(id, number);
        if (!tasks.sign(task, Author.of(reader)) && get(id, number).signed() == null) {
            throw new ApiProblem(HttpStatus.CONFLICT, "not-done", "task.api-not-done");
        }
        return answer(get(id, number), locale);
    }

    private static ApiProblem wrong(TaskForm form, Locale locale) {
        var texts = Texts.in(locale);
        return ApiProblem.wrong(
                "task",
                form.problems().entrySet().stream()
                        .map(p ->
                                new ApiProblem.Place(
                                        null, null, p.getKey(), texts.of(p.getValue())))
                        .toList());
    }

    private Task get(UUID assessment, int number) {
        if (assessments.find(assessment).isEmpty()) {
            throw ApiProblem.absent();
        }
        return tasks.find(assessment, number).orElseThrow(ApiProblem::absent);
    }

    private void open(UUID assessment) {
        if (assessments.find(assessment).isEmpty()) {
            throw ApiProblem.absent();
        }
        if (!sheets.hold(assessment)) {
            throw new ApiProblem(HttpStatus.CONFLICT, "frozen", "assessment.api-frozen");
        }
    }

    private static ResponseEntity<TaskBody> answer(Task task, Locale locale) {
        return ResponseEntity.ok()
                .eTag(tag(task).value())
                .body(TaskBody.of(task, Texts.in(locale).language()));
    }

    private static EntityTag tag(Task task) {
        return EntityTag.of(task.version());
    }
}

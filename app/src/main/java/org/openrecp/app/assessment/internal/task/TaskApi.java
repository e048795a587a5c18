// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ApiProblem;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The eighteen tasks of an assessment, for programs. */
@RestController
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
@Tag(name = "tasks")
class TaskApi {
    private final Tasks tasks;
    private final Assessments assessments;

    TaskApi(Tasks tasks, Assessments assessments) {
        this.tasks = tasks;
        this.assessments = assessments;
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
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed about a task.
 *
 * @param version of the task that the person saw
 */
public record TaskForm(
        String state, String reason, String responsible, String due, String note, int version) {
    static final int LONGEST_LINE = 300;
    static final int LONGEST_NOTE = 20_000;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2150;

    public TaskForm(
            @Nullable String state,
            @Nullable String reason,
            @Nullable String responsible,
            @Nullable String due,
            @Nullable String note,
            int version) {
        this.state = text(state);
        this.reason = text(reason);
        this.responsible = text(responsible);
        this.due = text(due);
        this.note = text(note);
        this.version = version;
    }

    static TaskForm of(Task task) {
        return new TaskForm(
                task.state().code(),
                task.reason(),
                task.responsible(),
                task.due() == null ? "" : task.due().toString(),
                task.note(),
                task.version());
    }

    /** Keys of what is wrong, by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (TaskState.find(state).isEmpty()) {
            problems.put("state", "task.problem-state");
        }
        if (state.equals(TaskState.SKIPPED.code()) && reason.isEmpty()) {
            problems.put("reason", "task.problem-reason");
        }
        if (reason.length() > LONGEST_LINE) {
            problems.put("reason", "task.problem-long");
        }
        if (responsible.length() > LONGEST_LINE) {
            problems.put("responsible", "task.problem-long");
        }
        if (note.length() > LONGEST_NOTE) {
            problems.put("note", "task.problem-note");
        }
        if (!due.isEmpty() && !isDate(due)) {
            problems.put("due", "task.problem-due");
        }
        return problems;
    }

    @Nullable LocalDate dueDate() {
        return due.isEmpty() ? null : LocalDate.parse(due);
    }

    /** The same, to be saved over what stands now. */
    TaskForm over(Task task) {
        return new TaskForm(state, reason, responsible, due, note, task.version());
    }

    /** Whether a task stands as this form wants it, whatever its version. */
    boolean isMetBy(Task task) {
        var standing = of(task);
        return standing.state.equals(state)
                && standing.reason.equals(reason)
                && standing.responsible.equals(responsible)
                && standing.due.equals(due)
                && standing.note.equals(note);
    }

    /** Whether it is a day, and not one of no assessment, such as the year 26 for 2026. */
    static boolean isDate(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.records.RecordKind;
import org.openrecp.app.assessment.internal.records.Standing;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * Tasks as they travel. When a task was done and by whom is told by the change of its state; a
 * signature names the change that it signs, and ends with it.
 */
@Component
class TaskFields implements RecordKind {
    static final String KIND = "task";
    static final String STATE = "state";
    static final String REASON = "reason";
    static final String NOTE = "note";
    static final String SIGNED = "signed";
    private static final String RESPONSIBLE = "responsible";
    private static final String DUE = "due";

    private final Tasks tasks;

    TaskFields(Tasks tasks) {
        this.tasks = tasks;
    }

    /** A task as its changes amount to. */
    record Merged(
            UUID id,
            TaskState state,
            String reason,
            String responsible,
            @Nullable LocalDate due,
            String note,
            @Nullable Change done,
            @Nullable Change signed) {}

    /** What a form says; the state in which every task begins is none. */
    static Map<String, @Nullable String> values(TaskForm form) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put(STATE, form.state().equals(TaskState.OPEN.code()) ? null : form.state());
        values.put(REASON, form.reason());
        values.put(RESPONSIBLE, form.responsible());
        values.put(DUE, form.due());
        values.put(NOTE, form.note());
        return values;
    }

    static TaskState state(@Nullable String value) {
        return value == null ? TaskState.OPEN : TaskState.get(value);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean followsUp() {
        return false;
    }

    @Override
    public boolean isSound(Change change) {
        var value = change.value() == null ? "" : change.value();
        return switch (change.field()) {
            case STATE -> value.isEmpty() || TaskState.find(value).isPresent();
            case REASON, RESPONSIBLE -> value.length() <= TaskForm.LONGEST_LINE;
            case NOTE -> value.length() <= TaskForm.LONGEST_NOTE;
            case DUE -> value.isEmpty() || TaskForm.isDate(value);
            case SIGNED -> value.length() <= UUID.randomUUID().toString().length();
            default -> false;
        };
    }

    @Override
    public boolean belongs(UUID assessment, UUID record) {
        return tasks.find(record).filter(t -> t.task().assessment().equals(assessment)).isPresent();
    }

    @Override
    public void put(UUID assessment, Standing standing) {
        var state = state(standing.value(STATE));
        var done = state == TaskState.DONE ? standing.standing(STATE).orElse(null) : null;
        var due = standing.value(DUE);
        tasks.put(
                new Merged(
                        standing.record(),
                        state,
                        reason(state, standing),
                        Objects.requireNonNullElse(standing.value(RESPONSIBLE), ""),
                        due == null ? null : LocalDate.parse(due),
                        Objects.requireNonNullElse(standing.value(NOTE), ""),
                        done,
                        done == null ? null : signature(standing, done)));
    }

    /** A task that is left out keeps the reason, though another person emptied it. */
    private static String reason(TaskState state, Standing standing) {
        var reason = standing.value(REASON);
        if (reason != null || state != TaskState.SKIPPED) {
            return reason == null ? "" : reason;
        }
        return standing.changes().reversed().stream()
                .filter(c -> c.field().equals(REASON) && c.value() != null)
                .map(Change::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Left out without a reason."));
    }

    private static @Nullable Change signature(Standing standing, Change done) {
        var signed = standing.standing(SIGNED).orElse(null);
        return signed != null
                        && standing.changes().stream()
                                .filter(c -> c.id().equals(done.id()) || isSame(c, done))
                                .anyMatch(c -> c.id().toString().equals(signed.value()))
                ? signed
                : null;
    }

    /** Whether a change is one of those that were merged since they say the same. */
    private static boolean isSame(Change change, Change merge) {
        return merge.parents().contains(change.id())
                && Objects.equals(change.value(), merge.value());
    }

    @Override
    public String name(UUID assessment, UUID record, Texts texts) {
        return tasks.find(record)
                .map(t -> t.task().number() + ". " + t.task().kind().title().in(texts.language()))
                .orElse("");
    }

    @Override
    public String fieldName(String field, Texts texts) {
        return texts.of(field.equals(SIGNED) ? "assessment.record-signed" : "task." + field);
    }

    @Override
    public String shown(String field, @Nullable String value, Texts texts) {
        if (field.equals(STATE)) {
            return texts.of(state(value).key());
        }
        return value == null ? "" : field.equals(SIGNED) ? "✓" : value;
    }
}

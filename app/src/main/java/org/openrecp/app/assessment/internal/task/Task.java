// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of an assessment as it stands.
 *
 * @param reason why it is left out
 * @param responsible who does it, in the plant's own words
 * @param note what its worksheet says
 * @param done when and by whom; null: it is not done
 * @param signed when and by whom it was signed off; null: it is not
 * @param version rises with every change
 */
public record Task(
        UUID id,
        UUID assessment,
        int number,
        TaskState state,
        String reason,
        String responsible,
        @Nullable LocalDate due,
        String note,
        @Nullable Mark done,
        @Nullable Mark signed,
        int version) {

    /** Who did something, and when. */
    public record Mark(Instant at, String by) {}

    /** A state that a task was in. */
    public record Past(TaskState state, String reason, String note, boolean signed, Mark mark) {}

    public TaskKind kind() {
        return TaskKind.get(number);
    }

    /** Where it is shown. */
    public String path() {
        return "/assessments/" + assessment + "/tasks/" + number;
    }

    /** Whether nothing is left to do: it is done, or left out. */
    public boolean isSettled() {
        return state == TaskState.DONE || state == TaskState.SKIPPED;
    }

    public boolean isLate(LocalDate today) {
        return due != null && due.isBefore(today) && !isSettled();
    }
}

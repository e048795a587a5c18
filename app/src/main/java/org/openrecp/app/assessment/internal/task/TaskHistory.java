// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.sheet.Change;

/** Tells the states of a task from its changes: those that were made together are one step. */
final class TaskHistory {
    private TaskHistory() {}

    /** The states, the newest first. */
    static List<Task.Past> of(List<Change> changes) {
        var steps =
                changes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        c -> new Task.Mark(c.at(), c.author().name()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var standing = new HashMap<String, @Nullable Change>();
        var past = new ArrayList<Task.Past>();
        steps.forEach((mark, step) -> {
            step.forEach(change -> standing.put(change.field(), change));
            past.add(past(standing, mark));
        });
        return past.reversed();
    }

    private static Task.Past past(Map<String, @Nullable Change> standing, Task.Mark mark) {
        var state = standing.get(TaskFields.STATE);
        var signed = text(standing, TaskFields.SIGNED);
        return new Task.Past(
                TaskFields.state(state == null ? null : state.value()),
                text(standing, TaskFields.REASON),
                text(standing, TaskFields.NOTE),
                state != null && signed.equals(state.id().toString()),
                mark);
    }

    private static String text(Map<String, @Nullable Change> standing, String field) {
        var change = standing.get(field);
        return change == null || change.value() == null ? "" : change.value();
    }
}

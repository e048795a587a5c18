// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a task is. */
public enum TaskState {
    OPEN,
    DOING,
    DONE,
    /** Left out, for a reason. */
    SKIPPED;

    /** As in the database and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name. */
    public String key() {
        return "task.state-" + code();
    }

    static TaskState get(String code) {
        return find(code).orElseThrow();
    }

    static Optional<TaskState> find(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}

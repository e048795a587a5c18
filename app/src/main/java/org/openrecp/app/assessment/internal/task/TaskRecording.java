// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.time.Instant;
import java.util.UUID;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.TaskRecords;
import org.springframework.stereotype.Component;

/** Tasks that others take down. */
@Component
class TaskRecording implements TaskRecords {
    private final Tasks tasks;

    TaskRecording(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void record(UUID assessment, TaskRecord task, Instant at, Author author) {
        var standing = tasks.find(assessment, task.number()).orElseThrow();
        var form =
                new TaskForm(
                        task.state(),
                        task.reason(),
                        task.responsible(),
                        task.due() == null ? "" : task.due().toString(),
                        task.note(),
                        standing.version());
        if (!form.problems().isEmpty()) {
            throw new IllegalArgumentException(
                    "Task %d: %s".formatted(task.number(), form.problems()));
        }
        tasks.save(standing, form, at, author);
    }

    @Override
    public void sign(UUID assessment, int number, Instant at, Author author) {
        tasks.sign(tasks.find(assessment, number).orElseThrow(), at, author);
    }
}

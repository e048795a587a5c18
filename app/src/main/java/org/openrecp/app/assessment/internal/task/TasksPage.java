// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.evidence.EvidenceFile;

/**
 * The steps of an assessment with their tasks.
 *
 * @param next the task to be done next; null: there is none left
 * @param settled how many are done or left out
 */
public record TasksPage(
        AssessmentView assessment, List<Step> steps, @Nullable Task next, int settled) {

    /** A step, its tasks in order. */
    public record Step(int number, List<Line> lines) {
        public boolean isSettled() {
            return lines.stream().allMatch(l -> l.task().isSettled());
        }
    }

    /**
     * A task in the list.
     *
     * @param files how many it has
     */
    public record Line(Task task, int files, boolean late) {}

    static TasksPage of(
            AssessmentView assessment,
            List<Task> tasks,
            @Nullable Task next,
            Map<UUID, List<EvidenceFile>> files,
            LocalDate today) {
        var steps =
                TaskKind.STEPS.stream()
                        .map(step ->
                                new Step(
                                        step,
                                        tasks.stream()
                                                .filter(t -> t.kind().step() == step)
                                                .map(t ->
                                                        new Line(
                                                                t,
                                                                files.getOrDefault(
                                                                                t.id(), List.of())
                                                                        .size(),
                                                                t.isLate(today)))
                                                .toList()))
                        .toList();
        int settled = (int) tasks.stream().filter(Task::isSettled).count();
        return new TasksPage(assessment, steps, next, settled);
    }
}

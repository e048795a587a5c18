// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.evidence.EvidenceOwner;
import org.springframework.stereotype.Component;

/** Files and photos belong to tasks. */
@Component
class TaskEvidence implements EvidenceOwner.Kind {
    static final String KIND = "task";

    private final Tasks tasks;
    private final Assessments assessments;
    private final SheetStore sheets;

    TaskEvidence(Tasks tasks, Assessments assessments, SheetStore sheets) {
        this.tasks = tasks;
        this.assessments = assessments;
        this.sheets = sheets;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<EvidenceOwner> find(UUID id) {
        return tasks.find(id)
                .flatMap(owned ->
                        assessments
                                .find(owned.task().assessment())
                                .map(assessment -> owner(owned.task(), assessment)));
    }

    @Override
    public Optional<EvidenceOwner> hold(UUID id) {
        tasks.find(id).ifPresent(owned -> sheets.hold(owned.task().assessment()));
        return find(id);
    }

    @Override
    public List<UUID> within(UUID whole) {
        return tasks.list(whole).stream().map(Task::id).toList();
    }

    static EvidenceOwner owner(Task task, AssessmentView assessment) {
        return new EvidenceOwner(
                KIND,
                task.id(),
                assessment.centre(),
                assessment.company(),
                task.path(),
                !assessment.frozen());
    }
}

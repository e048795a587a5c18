// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.evidence.EvidenceList;

/**
 * One task.
 *
 * @param form what stands in the form: the task as it is, or what was typed and not saved
 * @param problems keys of what is wrong with it, by field
 * @param overtaken somebody saved the task since the form was opened
 * @param people who can be chosen as responsible, besides anybody else
 * @param history the newest first
 */
public record TaskPage(
        AssessmentView assessment,
        Task task,
        TaskForm form,
        Map<String, String> problems,
        boolean overtaken,
        List<String> people,
        EvidenceList evidence,
        List<Task.Past> history) {

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    public boolean canSign() {
        return !assessment.frozen() && task.state() == TaskState.DONE && task.signed() == null;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.task.Task;

/**
 * Assessments, the last changed first.
 *
 * @param before where the next page begins; null: there is none
 */
public record ListPage(List<Line> lines, @Nullable String before) {
    static final int MOST = 50;

    /**
     * An assessment in the list.
     *
     * @param next the task to be done next; null: there is none left
     */
    public record Line(AssessmentView assessment, String company, @Nullable Task next) {}

    static ListPage of(
            List<AssessmentView> found, Map<UUID, String> companies, Map<UUID, Task> next) {
        var shown = found.subList(0, Math.min(MOST, found.size()));
        return new ListPage(
                shown.stream()
                        .map(a ->
                                new Line(
                                        a,
                                        companies.getOrDefault(a.company(), ""),
                                        next.get(a.id())))
                        .toList(),
                found.size() > MOST
                        ? shown.getLast().changedAt() + "&id=" + shown.getLast().id()
                        : null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a result is computed from, all as it is at one moment. */
@Component
class Inputs {
    private final Assessments assessments;
    private final Baselines baselines;
    private final Revisions revisions;

    Inputs(Assessments assessments, Baselines baselines, Revisions revisions) {
        this.assessments = assessments;
        this.baselines = baselines;
        this.revisions = revisions;
    }

    /**
     * The rows of an assessment with the version that they are.
     *
     * @param baseline what is chosen, though it may not be on this computer; null: nothing
     * @param baselineVersion of a baseline as it stands
     */
    record Moment(
            AssessmentView assessment,
            Input input,
            @Nullable Baseline baseline,
            @Nullable Long baselineVersion) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Moment now(UUID id) {
        var assessment = get(id);
        var chosen = baselines.chosen(id);
        var here = chosen.filter(b -> baselines.isHere(assessment, b));
        return new Moment(
                assessment,
                new Input(assessments.rows(id), here.map(this::rows).orElse(null)),
                chosen.orElse(null),
                here.filter(b -> b.revision() == null)
                        .map(b -> get(b.assessment()).version())
                        .orElse(null));
    }

    private AssessmentView get(UUID id) {
        return assessments
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("Assessment " + id));
    }

    private PlantRows rows(Baseline baseline) {
        return baseline.revision() == null
                ? assessments.rows(baseline.assessment())
                : revisions.rows(baseline.assessment(), baseline.revision()).orElseThrow();
    }
}

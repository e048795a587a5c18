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
    private final ResultStore store;
    private final Revisions revisions;

    Inputs(Assessments assessments, ResultStore store, Revisions revisions) {
        this.assessments = assessments;
        this.store = store;
        this.revisions = revisions;
    }

    /**
     * The rows of an assessment with the version that they are.
     *
     * @param baseline null: it is compared with nothing
     * @param baselineVersion of a baseline as it stands
     */
    record Moment(
            AssessmentView assessment,
            Input input,
            @Nullable Baseline baseline,
            @Nullable Long baselineVersion) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Moment now(UUID id) {
        var baseline = store.baseline(id).orElse(null);
        return new Moment(
                get(id),
                new Input(assessments.rows(id), baseline == null ? null : rows(baseline)),
                baseline,
                baseline == null || baseline.revision() != null
                        ? null
                        : get(baseline.assessment()).version());
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

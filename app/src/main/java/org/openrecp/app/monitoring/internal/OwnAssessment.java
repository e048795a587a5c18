// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.ResultSummary;

/**
 * An assessment as the company sees it.
 *
 * @param result null: nothing was computed yet
 */
public record OwnAssessment(AssessmentView view, @Nullable ResultSummary result) {
    /** Whether it says what the losses cost. */
    public boolean hasLosses() {
        return result != null && !result.worrying() && result.losses() != null;
    }

    /** Whether its result may not be handed over yet. */
    public boolean isChecked() {
        return result != null && result.worrying();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.ResultSummary;

/**
 * Why a figure is what it is.
 *
 * @param chapter that states the figure
 */
public record WhyPage(AssessmentView assessment, ResultSummary result, String chapter, Why why) {
    /** Whether the data changed since the figure was computed. */
    public boolean stale() {
        return assessment.version() != result.version();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;

/**
 * The options of an assessment.
 *
 * @param leftAlone dear losses that no option acts on
 * @param newRow the row of an idea that is added next
 */
public record OptionsPage(
        AssessmentView assessment,
        List<Line> lines,
        List<CausesPage.Line> leftAlone,
        String currency,
        UUID newRow,
        @Nullable String problem) {

    /** An option with what was decided. */
    public record Line(OptionRow option, List<Cause> causes, @Nullable Screening screening) {}
}

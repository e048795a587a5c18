// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.SavingExperience;

/**
 * The options of an assessment.
 *
 * @param leftAlone dear losses that no option acts on
 * @param experience with classes of options, by their codes
 * @param draft what stands in the form of the option that is added next
 * @param processes ids of the unit operations and their names
 * @param problem key of what is wrong with the draft; null: nothing
 */
public record OptionsPage(
        AssessmentView assessment,
        List<Line> lines,
        List<CausesPage.Line> leftAlone,
        String currency,
        Map<String, SavingExperience.Experience> experience,
        Draft draft,
        Map<String, String> processes,
        @Nullable String problem) {

    /**
     * An option to be added.
     *
     * @param row that it gets, so that it is one however often it is sent
     * @param process where it is done; empty: the whole plant
     */
    public record Draft(UUID row, String title, String category, String process) {
        static Draft at(String process) {
            return new Draft(UUID.randomUUID(), "", "", process);
        }
    }

    /** An option with what was decided. */
    public record Line(OptionRow option, List<Cause> causes, @Nullable Screening screening) {}
}

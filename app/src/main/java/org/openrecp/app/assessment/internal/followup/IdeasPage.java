// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;

/**
 * What people thought of, before it is decided on.
 *
 * @param ideas options that nobody decided on yet, the last first
 * @param leftAlone dear losses that no option acts on
 * @param losses what an idea can be about, dearest first
 * @param sheet of lines that is sent next
 * @param typed what stands in it
 * @param about the loss or the cause that it is about, as the form has it
 * @param problem key of what is wrong; null: nothing
 */
public record IdeasPage(
        AssessmentView assessment,
        List<Line> ideas,
        List<CausesPage.Line> leftAlone,
        List<CausesPage.Line> losses,
        List<Cause> causes,
        String currency,
        UUID sheet,
        String typed,
        String about,
        @Nullable String problem) {
    public IdeasPage {
        ideas = List.copyOf(ideas);
        leftAlone = List.copyOf(leftAlone);
        losses = List.copyOf(losses);
        causes = List.copyOf(causes);
    }

    /**
     * An idea.
     *
     * @param where name of the unit operation; empty: the whole plant
     */
    public record Line(OptionRow option, List<Cause> causes, String where) {}
}

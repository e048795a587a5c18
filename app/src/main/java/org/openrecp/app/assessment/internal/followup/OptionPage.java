// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.evidence.EvidenceList;

/**
 * An option: the decision, what was done, what it saved.
 *
 * @param problems keys of what is wrong with what was typed, by field
 * @param moneyOnly claims of which only the money is added up
 * @param own claims of who looks: a claim is not judged by who made it
 * @param elsewhere verdicts of other computers on claims that nobody judged here
 * @param seen changes that the option stands on, to be sent back with what is typed
 * @param overtaken what others changed meanwhile
 * @param judges whether the reader may verify savings
 */
public record OptionPage(
        AssessmentView assessment,
        OptionRow option,
        List<Cause> causes,
        @Nullable Screening screening,
        @Nullable Implementation implementation,
        List<Claim> claims,
        Set<UUID> moneyOnly,
        Set<UUID> own,
        Map<UUID, Claim.Verdict> elsewhere,
        Map<String, String> seen,
        Forms forms,
        Map<String, String> problems,
        List<Overtaken> overtaken,
        EvidenceList evidence,
        boolean judges) {

    /** What stands in the forms. */
    public record Forms(
            DecisionForm decision, ImplementationForm implementation, ClaimForm claim) {}

    /** What another person changed, in the reader's words. */
    public record Overtaken(String by, String field, String value) {}

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    public String path() {
        return "/assessments/" + assessment.id() + "/options/" + option.row();
    }

    public boolean canJudge(Claim claim) {
        return judges && claim.verdict() == null && !own.contains(claim.id());
    }
}

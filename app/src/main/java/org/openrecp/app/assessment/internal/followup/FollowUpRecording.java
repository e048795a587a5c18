// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.FollowUpRecords;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Causes, decisions, implementations and claims that others take down. */
@Component
class FollowUpRecording implements FollowUpRecords {
    private final Assessments assessments;
    private final CauseStore causeStore;
    private final ClaimStore claimStore;
    private final OptionSheet options;

    FollowUpRecording(
            Assessments assessments,
            CauseStore causeStore,
            ClaimStore claimStore,
            OptionSheet options) {
        this.assessments = assessments;
        this.causeStore = causeStore;
        this.claimStore = claimStore;
        this.options = options;
    }

    @Override
    public void cause(UUID assessment, CauseRecord cause, Author author) {
        causeStore.add(
                view(assessment),
                new Cause(
                        cause.id(),
                        assessment,
                        cause.stream() == null ? null : stream(assessment, cause.stream()),
                        CauseGroup.find(cause.group()).orElseThrow(),
                        cause.text()),
                author);
    }

    @Override
    @Transactional
    public void decide(UUID assessment, DecisionRecord decision, Author author) {
        var option = option(assessment, decision.option());
        var standing = DecisionForm.of(option, Optional.empty(), Set.of());
        var form =
                new DecisionForm(
                        decision.decision(),
                        decision.reason(),
                        standing.technical(),
                        standing.environmental(),
                        standing.owner(),
                        decision.due() == null ? standing.due() : decision.due().toString(),
                        decision.causes());
        if (!(options.decide(view(assessment), option, form, options.seen(option), author)
                instanceof EditOutcome.Saved)) {
            throw new IllegalStateException(decision.option() + " cannot be changed.");
        }
    }

    @Override
    @Transactional
    public void carriedOut(UUID assessment, DoneRecord done, Author author) {
        var view = view(assessment);
        var option = option(assessment, done.option());
        options.carryOut(
                view,
                option,
                new Implementation(
                        done.on(), done.cost(), done.currency(), done.note(), author.name()),
                options.seen(option),
                author);
    }

    @Override
    public void claim(UUID assessment, ClaimRecord claim, Instant at, Author author) {
        claimStore.add(
                view(assessment),
                new Claim(
                        claim.id(),
                        option(assessment, claim.option()).row(),
                        claim.resource(),
                        claim.unit(),
                        claim.before(),
                        claim.after(),
                        claim.from(),
                        claim.until(),
                        Claim.Method.valueOf(claim.method()),
                        claim.money(),
                        claim.currency(),
                        claim.note(),
                        at,
                        account(author),
                        author.name(),
                        null));
    }

    @Override
    public void judge(UUID claim, boolean verified, String note, Author author) {
        if (!claimStore.judge(claimStore.findClaim(claim).orElseThrow(), verified, note, author)) {
            throw new IllegalStateException("The claim is judged already, or one's own.");
        }
    }

    private AssessmentView view(UUID assessment) {
        return assessments.find(assessment).orElseThrow();
    }

    private OptionRow option(UUID assessment, String id) {
        return options.list(assessment).stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID stream(UUID assessment, String id) {
        return assessments.rows(assessment).rows("streams").stream()
                .filter(r -> r.fields().getOrDefault("id", "").equals(id))
                .map(r -> UUID.fromString(r.id()))
                .findFirst()
                .orElseThrow();
    }

    private static UUID account(Author author) {
        return Objects.requireNonNull(author.id(), "Only who has an account can do this.");
    }
}

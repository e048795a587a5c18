// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.records.MadeOnce;
import org.springframework.stereotype.Component;

/** Claimed savings as they travel, without the verdict, which is of another person. */
@Component
class ClaimsMade implements MadeOnce<Claim> {
    private final ClaimStore claimStore;
    private final FollowUps followUps;

    ClaimsMade(ClaimStore claimStore, FollowUps followUps) {
        this.claimStore = claimStore;
        this.followUps = followUps;
    }

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public Class<Claim> type() {
        return Claim.class;
    }

    @Override
    public boolean followsUp() {
        return true;
    }

    @Override
    public List<Claim> list(UUID assessment) {
        return claimStore.claims(assessment).values().stream()
                .flatMap(List::stream)
                .map(Claim::unjudged)
                .toList();
    }

    @Override
    public boolean isSound(Claim one) {
        return one.id() != null
                && MadeOnce.isTime(one.at())
                && one.option() != null
                && isText(one.resource(), 200)
                && isText(one.unit(), 30)
                && isAmount(one.before())
                && one.before().signum() >= 0
                && isAmount(one.after())
                && one.after().signum() >= 0
                && isAmount(one.money())
                && one.from() != null
                && one.until() != null
                && !one.until().isBefore(one.from())
                && one.method() != null
                && one.currency() != null
                && one.currency().matches("[A-Z]{3}")
                && one.note() != null
                && one.note().length() <= Typed.LONGEST
                && one.by() != null
                && isText(one.byName(), 200)
                && one.verdict() == null;
    }

    private static boolean isText(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }

    private static boolean isAmount(@Nullable BigDecimal amount) {
        return amount != null && Typed.isWritable(amount);
    }

    @Override
    public boolean add(AssessmentView assessment, Claim one) {
        if (!followUps.isRow(assessment.id(), one.option(), OptionRow.SHEET)) {
            throw new NoSuchElementException("Row " + one.option());
        }
        if (claimStore.add(assessment, one)) {
            return true;
        }
        var known =
                claimStore
                        .findClaim(assessment.id(), one.id())
                        .orElseThrow(() -> new NoSuchElementException("Claim " + one.id()));
        if (!known.isLike(one)) {
            throw new IllegalArgumentException("Another claim bears the id " + one.id());
        }
        return false;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.records.RecordKind;
import org.openrecp.app.assessment.internal.records.Standing;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * Verdicts on claimed savings as they travel. A verdict counts where it was given, by who was
 * signed in there: a file may say anything under any name. Elsewhere it is shown, and somebody
 * gives their own. Neither one of who claimed the saving is taken in, nor one that the claimant
 * brings.
 */
@Component
class VerdictRecords implements RecordKind {
    static final String KIND = "verdict";
    static final String VERDICT = "verdict";
    private static final String VERIFIED = "verified";
    private static final String REJECTED = "rejected";

    private final ClaimStore claimStore;
    private final FollowUps followUps;
    private final Claimants claimants;
    private final RecordHistories histories;

    VerdictRecords(
            ClaimStore claimStore,
            FollowUps followUps,
            Claimants claimants,
            RecordHistories histories) {
        this.histories = histories;
        this.claimStore = claimStore;
        this.followUps = followUps;
        this.claimants = claimants;
    }

    static String text(boolean verified, String note) {
        return ((verified ? VERIFIED : REJECTED) + " " + note).strip();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean followsUp() {
        return true;
    }

    @Override
    public boolean isSound(Change change) {
        var value = change.value();
        return change.field().equals(VERDICT)
                && value != null
                && value.length() <= Typed.LONGEST + VERIFIED.length() + 1
                && (isVerified(value) || value.startsWith(REJECTED + " "));
    }

    @Override
    public boolean belongs(UUID assessment, UUID record) {
        return claimStore.findClaim(assessment, record).isPresent();
    }

    @Override
    public Optional<String> objection(Change change, Author by) {
        var claim = claimStore.findClaim(change.row()).orElseThrow();
        if (claimants.isOwn(claim, change.author())) {
            return Optional.of("assessment.transfer-own-verdict");
        }
        return claimants.isOwn(claim, by)
                ? Optional.of("assessment.transfer-own-claim")
                : Optional.empty();
    }

    /** The last verdict that was given here stands, whatever was said elsewhere. */
    @Override
    public void put(UUID assessment, Standing standing) {
        var here = histories.madeHere(KIND, standing.record());
        standing.changes().stream()
                .filter(c -> here.contains(c.id()))
                .max(Comparator.comparing(Change::at).thenComparing(Change::id))
                .ifPresent(given -> {
                    if (!claimStore.put(
                            standing.record(),
                            verdict(given),
                            Objects.requireNonNull(given.author().id()))) {
                        throw new IllegalArgumentException("A verdict by who claimed the saving.");
                    }
                });
    }

    /** What was said elsewhere of those savings that nobody judged here. */
    Map<UUID, Claim.Verdict> elsewhere(List<Claim> claims) {
        var found = new HashMap<UUID, Claim.Verdict>();
        var open = claims.stream().filter(c -> c.verdict() == null).map(Claim::id).toList();
        for (var record : histories.standings(KIND, open)) {
            record.standing(VERDICT).ifPresent(said -> found.put(record.record(), verdict(said)));
        }
        return found;
    }

    private static Claim.Verdict verdict(Change given) {
        var value = Objects.requireNonNull(given.value());
        return new Claim.Verdict(
                isVerified(value),
                value.indexOf(' ') < 0 ? "" : value.substring(value.indexOf(' ') + 1),
                given.at(),
                given.author().name());
    }

    private static boolean isVerified(String value) {
        return value.equals(VERIFIED) || value.startsWith(VERIFIED + " ");
    }

    @Override
    public String name(UUID assessment, UUID record, Texts texts) {
        return claimStore
                .findClaim(assessment, record)
                .map(c -> followUps.title(c.option()) + ": " + c.resource())
                .orElse("");
    }

    @Override
    public String fieldName(String field, Texts texts) {
        return texts.of("assessment.record-verdict-given");
    }

    @Override
    public String shown(String field, @Nullable String value, Texts texts) {
        if (value == null) {
            return "";
        }
        var state = texts.of(isVerified(value) ? "followup.verified" : "followup.not-verified");
        int space = value.indexOf(' ');
        return space < 0 ? state : state + ": " + value.substring(space + 1);
    }
}

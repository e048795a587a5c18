// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.followup.Screening.Decision;
import org.openrecp.app.assessment.internal.records.RecordKind;
import org.openrecp.app.assessment.internal.records.Standing;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/** Screenings as they travel, each under the row of its option. */
@Component
class ScreeningRecords implements RecordKind {
    static final String KIND = "screening";
    private static final String DECISION = "decision";
    private static final String REASON = "reason";

    private final FollowUps followUps;

    ScreeningRecords(FollowUps followUps) {
        this.followUps = followUps;
    }

    static Map<String, @Nullable String> values(Decision decision, String reason) {
        var values = new HashMap<String, @Nullable String>();
        values.put(DECISION, decision.code());
        values.put(REASON, reason);
        return values;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean followsUp() {
        return false;
    }

    @Override
    public boolean isSound(Change change) {
        var value = change.value();
        return switch (change.field()) {
            case DECISION -> value != null && Decision.find(value).isPresent();
            case REASON -> value == null || value.length() <= Typed.LONGEST;
            default -> false;
        };
    }

    @Override
    public boolean belongs(UUID assessment, UUID record) {
        return followUps.isRow(assessment, record, OptionRow.SHEET);
    }

    @Override
    public void put(UUID assessment, Standing standing) {
        var decision = Decision.find(Objects.requireNonNullElse(standing.value(DECISION), ""));
        var last = standing.last();
        followUps.put(
                assessment,
                standing.record(),
                new Screening(
                        decision.orElseThrow(
                                () -> new IllegalArgumentException("Reason without decision.")),
                        reason(standing),
                        last.at(),
                        last.author().name()),
                last.author().id());
    }

    /** A rejection keeps its reason, though another person emptied it. */
    private static String reason(Standing standing) {
        var reason = standing.value(REASON);
        if (reason != null || !Objects.equals(standing.value(DECISION), Decision.REJECT.code())) {
            return reason == null ? "" : reason;
        }
        return standing.changes().reversed().stream()
                .filter(c -> c.field().equals(REASON) && c.value() != null)
                .map(Change::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Rejected without a reason."));
    }

    @Override
    public String name(UUID assessment, UUID record, Texts texts) {
        return followUps.title(record);
    }

    @Override
    public String fieldName(String field, Texts texts) {
        return texts.of(
                field.equals(DECISION) ? "followup.decision" : "assessment.record-decision-reason");
    }

    @Override
    public String shown(String field, @Nullable String value, Texts texts) {
        return value == null
                ? ""
                : field.equals(DECISION)
                        ? Decision.find(value).map(d -> texts.of(d.key())).orElse(value)
                        : value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.followup.CausesMade.Made;
import org.openrecp.app.assessment.internal.records.MadeOnce;
import org.springframework.stereotype.Component;

/** Causes of losses as they travel. One that was deleted on any computer is deleted on all. */
@Component
class CausesMade implements MadeOnce<Made> {
    private final CauseStore causeStore;
    private final FollowUps followUps;

    CausesMade(CauseStore causeStore, FollowUps followUps) {
        this.causeStore = causeStore;
        this.followUps = followUps;
    }

    /**
     * A cause with its author.
     *
     * @param deletedAt null: it stands
     */
    record Made(
            UUID id,
            @Nullable UUID stream,
            String group,
            String text,
            Instant at,
            Author author,
            @Nullable Instant deletedAt) {}

    @Override
    public String name() {
        return "causes";
    }

    @Override
    public Class<Made> type() {
        return Made.class;
    }

    @Override
    public boolean followsUp() {
        return false;
    }

    @Override
    public List<Made> list(UUID assessment) {
        return causeStore.madeCauses(assessment);
    }

    @Override
    public boolean isSound(Made one) {
        return one.id() != null
                && MadeOnce.isTime(one.at())
                && (one.deletedAt() == null || MadeOnce.isTime(one.deletedAt()))
                && one.author() != null
                && one.author().name() != null
                && one.author().name().length() <= 200
                && CauseGroup.find(one.group()).isPresent()
                && one.text() != null
                && !one.text().isBlank()
                && one.text().length() <= Cause.LONGEST;
    }

    @Override
    public boolean add(AssessmentView assessment, Made one) {
        if (one.stream() != null && !followUps.isRow(assessment.id(), one.stream(), "streams")) {
            throw new NoSuchElementException("Row " + one.stream());
        }
        return causeStore.add(assessment, one);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.records.RecordKind;
import org.openrecp.app.assessment.internal.records.Standing;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * Which option acts on which causes, as it travels: a field for each cause, under the row of the
 * option.
 */
@Component
class LinkRecords implements RecordKind {
    static final String KIND = "causes";
    static final String YES = "yes";
    static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final CauseStore causeStore;
    private final FollowUps followUps;

    LinkRecords(CauseStore causeStore, FollowUps followUps) {
        this.causeStore = causeStore;
        this.followUps = followUps;
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
        return ID.matcher(change.field()).matches()
                && (change.value() == null || change.value().equals(YES));
    }

    @Override
    public boolean belongs(UUID assessment, UUID record) {
        return followUps.isRow(assessment, record, OptionRow.SHEET);
    }

    @Override
    public void put(UUID assessment, Standing standing) {
        causeStore.putLinks(
                assessment,
                standing.record(),
                standing.row().fields().keySet().stream().map(UUID::fromString).toList());
    }

    @Override
    public String name(UUID assessment, UUID record, Texts texts) {
        return followUps.title(record);
    }

    @Override
    public String fieldName(String field, Texts texts) {
        return causeStore.cause(UUID.fromString(field)).map(Cause::text).orElse("");
    }

    @Override
    public String shown(String field, @Nullable String value, Texts texts) {
        return texts.of(
                value == null ? "assessment.record-not-linked" : "assessment.record-linked");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.revision.Revision;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.transfer.TakenFiles.TakenFile;
import org.openrecp.app.assessment.internal.transfer.Transfers.FieldConflict;
import org.openrecp.formats.text.Language;

/**
 * Revisions of an assessment, what two people changed without knowing of each other, and the files
 * that were taken in.
 */
public record HistoryPage(
        AssessmentView assessment,
        List<Revision> revisions,
        List<Conflict> conflicts,
        List<TakenFile> taken) {

    /**
     * A field with more than one value.
     *
     * @param row what the row is called
     * @param field empty: one deleted the row, another changed it
     */
    public record Conflict(
            String sheet, String row, String field, List<UUID> seen, List<Candidate> candidates) {}

    /**
     * One of its values.
     *
     * @param value empty: emptied, or the row deleted
     * @param keeps for the row itself: whether it stays
     */
    public record Candidate(UUID change, String value, boolean keeps, String author, Instant at) {}

    /** The one that was frozen before another, on whatever computer; null: it was the first. */
    public @Nullable Revision before(Revision revision) {
        int next = revisions.indexOf(revision) + 1;
        return next == revisions.size() ? null : revisions.get(next);
    }

    static HistoryPage of(
            AssessmentView assessment,
            List<Revision> revisions,
            List<FieldConflict> conflicts,
            Language language,
            List<Conflict> ofRecords,
            List<TakenFile> taken) {
        return new HistoryPage(
                assessment,
                revisions,
                Stream.concat(
                                conflicts.stream().map(c -> conflict(c, language)),
                                ofRecords.stream())
                        .toList(),
                taken);
    }

    private static Conflict conflict(FieldConflict conflict, Language language) {
        var row = conflict.row();
        var fields = row.fields();
        return new Conflict(
                SheetNames.sheet(row.sheet(), language),
                fields.getOrDefault(
                        "id", fields.getOrDefault("name", fields.getOrDefault("month", ""))),
                SheetNames.field(row.sheet(), conflict.field(), language),
                conflict.changes().stream().map(Change::id).toList(),
                conflict.changes().stream()
                        .map(c ->
                                new Candidate(
                                        c.id(),
                                        HistoryPages.shown(c, language),
                                        c.value() != null,
                                        c.author().name(),
                                        c.at()))
                        .toList());
    }
}

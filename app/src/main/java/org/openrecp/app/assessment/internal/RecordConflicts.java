// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.HistoryPage.Candidate;
import org.openrecp.app.assessment.internal.HistoryPage.Conflict;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.records.RecordKind;
import org.openrecp.app.assessment.internal.records.Standing;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What two people decided differently beside the workbook, as the page of conflicts shows it. */
final class RecordConflicts {
    private RecordConflicts() {}

    static List<Conflict> of(RecordHistories histories, UUID assessment, Texts texts) {
        return histories.conflicts(assessment).stream()
                .flatMap(standing ->
                        standing.conflicts().stream()
                                .map(field ->
                                        conflict(
                                                histories.kind(standing.kind()),
                                                assessment,
                                                standing,
                                                field,
                                                texts)))
                .toList();
    }

    private static Conflict conflict(
            RecordKind kind, UUID assessment, Standing standing, String field, Texts texts) {
        var heads = standing.heads(field);
        return new Conflict(
                texts.of("assessment.record-" + kind.kind()),
                kind.name(assessment, standing.record(), texts),
                kind.fieldName(field, texts),
                heads.stream().map(c -> c.id()).toList(),
                heads.stream()
                        .map(c ->
                                new Candidate(
                                        c.id(),
                                        kind.shown(field, c.value(), texts),
                                        c.value() != null,
                                        c.author().name(),
                                        c.at()))
                        .toList());
    }

    /**
     * Ends a conflict: one of its changes holds.
     *
     * @param frozen whether the assessment is, which others wait to change
     * @return key of what is to be told
     */
    static String end(
            RecordHistories histories,
            UUID assessment,
            boolean frozen,
            UUID change,
            List<UUID> seen,
            Author author) {
        var chosen =
                histories.changes(assessment).stream()
                        .filter(c -> c.id().equals(change) && seen.contains(change))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var kind = histories.kind(chosen.sheet());
        if (frozen && !kind.followsUp()) {
            return "assessment.transfer-frozen";
        }
        if (kind.objection(chosen, author).isPresent()) {
            return "assessment.conflict-own-claim";
        }
        return histories.choose(assessment, chosen, seen, author)
                ? "assessment.conflict-ended"
                : "assessment.conflict-overtaken";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.time.Instant;
import java.util.List;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.formats.text.Language;

/** What stood in a field, the last first. */
public record FieldHistoryPage(
        AssessmentView assessment, String sheet, String field, List<Line> lines) {

    /** A value, and who gave it when. */
    public record Line(String value, String author, Instant at) {}

    static FieldHistoryPage of(AssessmentView assessment, List<Change> changes, Language language) {
        var last = changes.getFirst();
        return new FieldHistoryPage(
                assessment,
                SheetNames.sheet(last.sheet(), language),
                SheetNames.field(last.sheet(), last.field(), language),
                changes.stream()
                        .map(c ->
                                new Line(
                                        HistoryPages.shown(c, language), c.author().name(), c.at()))
                        .toList());
    }
}

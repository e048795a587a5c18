// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.revision.Difference;
import org.openrecp.app.assessment.internal.revision.Revision;
import org.openrecp.formats.text.Language;

/**
 * What differs between two revisions.
 *
 * @param to null: the plant as it stands
 */
public record ComparePage(
        AssessmentView assessment, Revision from, @Nullable Revision to, List<Line> lines) {

    /**
     * A field that differs.
     *
     * @param kind key of what happened to its row: added, removed, changed
     */
    public record Line(
            String sheet, String row, String kind, String field, String before, String after) {}

    static ComparePage of(
            AssessmentView assessment,
            Revision from,
            @Nullable Revision to,
            List<Difference> differences,
            Language language) {
        return new ComparePage(
                assessment, from, to, differences.stream().map(d -> line(d, language)).toList());
    }

    private static Line line(Difference difference, Language language) {
        return new Line(
                SheetNames.sheet(difference.sheet(), language),
                SheetNames.row(difference.sheet(), difference.row(), language),
                difference.kind().name().toLowerCase(Locale.ROOT),
                SheetNames.field(difference.sheet(), difference.field(), language),
                difference.before() == null ? "" : difference.before(),
                difference.after() == null ? "" : difference.after());
    }
}

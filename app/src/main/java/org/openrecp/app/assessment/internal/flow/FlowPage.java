// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.flow;

import java.util.List;
import java.util.Locale;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.Findings;
import org.openrecp.app.assessment.internal.SheetPage;
import org.openrecp.app.assessment.internal.sheet.StoredRow;

/**
 * The flowsheet: a drawing, and the tables that it stands for.
 *
 * @param tables of streams, unit operations and materials
 */
public record FlowPage(
        AssessmentView assessment, FlowDrawing drawing, List<SheetPage> tables, Findings findings) {
    private static final List<String> SHEETS = List.of("streams", "processes", "materials");

    public FlowPage {
        tables = List.copyOf(tables);
    }

    static FlowPage of(
            AssessmentView assessment, List<StoredRow> rows, FlowDrawing drawing, Locale locale) {
        var findings = drawing.findings();
        return new FlowPage(
                assessment,
                drawing,
                SHEETS.stream()
                        .map(s -> SheetPage.of(assessment, s, rows, findings, locale))
                        .toList(),
                findings);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.openrecp.app.evidence.EvidenceList;
import org.openrecp.formats.workbook.SheetKind;

/**
 * An assessment at a glance.
 *
 * @param sheets count of rows by sheet, in the workbook's order
 * @param problems how much is to be mended before results can be computed
 */
public record OverviewPage(
        AssessmentView assessment, List<SheetCount> sheets, int problems, EvidenceList evidence) {

    public record SheetCount(SheetKind sheet, long rows) {}

    static OverviewPage of(
            AssessmentView assessment,
            List<StoredRow> rows,
            Findings findings,
            EvidenceList evidence) {
        Map<String, Long> counts =
                rows.stream()
                        .collect(Collectors.groupingBy(StoredRow::sheet, Collectors.counting()));
        return new OverviewPage(
                assessment,
                SheetKind.ALL.stream()
                        .map(k -> new SheetCount(k, counts.getOrDefault(k.key(), 0L)))
                        .toList(),
                findings.faults().size(),
                evidence);
    }
}

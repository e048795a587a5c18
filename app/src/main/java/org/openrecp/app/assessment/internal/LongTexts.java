// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openrecp.app.assessment.internal.Findings.Finding;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.workbook.PlantRows;

/** Cells of a workbook with more text than a field takes. */
final class LongTexts {
    private LongTexts() {}

    static List<Finding> of(PlantRows rows, Locale locale) {
        var found = new ArrayList<Finding>();
        for (var sheet : rows.sheets()) {
            for (var row : sheet.rows()) {
                row.fields()
                        .forEach((field, text) -> {
                            if (text.strip().length() > Change.LONGEST_VALUE) {
                                found.add(finding(sheet.key(), row.id(), field, text, locale));
                            }
                        });
            }
        }
        return found;
    }

    private static Finding finding(
            String sheet, String row, String field, String text, Locale locale) {
        var texts = Texts.in(locale);
        var language = EditRequests.language(locale);
        return new Finding(
                sheet,
                row,
                field,
                texts.of(
                        "assessment.problem-long-text",
                        SheetNames.sheet(sheet, language),
                        row,
                        SheetNames.field(sheet, field, language),
                        texts.count(text.strip().length()),
                        texts.count(Change.LONGEST_VALUE)));
    }
}

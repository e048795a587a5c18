// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.util.List;
import org.openrecp.formats.report.Block.Fact;

/**
 * The whole report as the template takes it.
 *
 * @param language of the {@code lang} attribute
 * @param kind what sort of report this is
 * @param cover facts on the first page
 * @param summary fits on one page
 * @param brief whether it is printed densely, without a page of its own for title and contents
 */
public record ReportPage(
        String language,
        String kind,
        String title,
        String contentsTitle,
        List<Fact> cover,
        Chapter summary,
        List<Chapter> chapters,
        boolean brief) {
    public ReportPage {
        cover = List.copyOf(cover);
        chapters = List.copyOf(chapters);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;

/**
 * Two companies beside each other before they are merged.
 *
 * @param kept the one that remains
 * @param other the one that goes into it; null: not chosen yet
 * @param text what is sought to choose it
 * @param found what may be chosen
 * @param rows fields that at least one of them has
 * @param moves what moves from the other to the one kept, as it is read
 */
public record MergePage(
        Company kept,
        @Nullable Company other,
        String text,
        List<LikelyPage.Row> found,
        List<Row> rows,
        List<String> moves,
        List<String> problems) {

    /** A field of both, as it is read. */
    public record Row(CompanyField field, String kept, String other) {
        public boolean same() {
            return kept.equals(other);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Fact;

/**
 * Which figures a table shows.
 *
 * @param basis status of the facts
 * @param currency null: no money
 * @param columns null: one column
 */
public record FigureSpec(
        UUID centre,
        String indicator,
        Fact.Status basis,
        @Nullable String currency,
        By rows,
        @Nullable By columns,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear) {

    /** What a table can be cut by. */
    public enum By {
        PLACE(Cut.By.PLACE),
        DIVISION(Cut.By.DIVISION),
        YEAR(Cut.By.YEAR);

        private final Cut.By cut;

        By(Cut.By cut) {
            this.cut = cut;
        }

        Cut.By cut() {
            return cut;
        }

        /** As it stands in addresses, the database and keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static By of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public FigureSpec {
        if (rows == columns) {
            throw new IllegalArgumentException("Rows and columns are the same.");
        }
    }

    String title() {
        return "%s, %s%s"
                .formatted(
                        indicator + " " + basis.code() + (currency == null ? "" : " " + currency),
                        rows.code(),
                        columns == null ? "" : " × " + columns.code());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.openrecp.app.history.internal.HistoryField.*;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.reported.Ambiguity;
import org.openrecp.app.reported.Prose;
import org.openrecp.app.reported.Qualifier;
import org.openrecp.app.reported.ReportedAmount;
import org.openrecp.app.reported.ReportedFigure;
import org.openrecp.app.reported.ReportedFigure.Quote;
import org.openrecp.app.reported.ReportedFigure.Source;

/** Reported figures that stand in rows. */
final class HistoryReport {
    private HistoryReport() {}

    /** The figure of a row; null: it has no title, or neither number nor words. */
    static @Nullable ReportedFigure figure(HistoryImport file, RecordStore.New kept) {
        var row = kept.row();
        var amount = row.text(AMOUNT).isEmpty() ? null : new BigDecimal(row.text(AMOUNT));
        var to = row.text(AMOUNT_TO).isEmpty() ? amount : new BigDecimal(row.text(AMOUNT_TO));
        var title = row.text(TITLE);
        boolean ordered = amount == null || (to != null && amount.compareTo(to) <= 0);
        if (title.isEmpty() || !ordered || (amount == null && row.text(PRINTED).isEmpty())) {
            return null;
        }
        var cell = row.cells().get(TITLE.code());
        return new ReportedFigure(
                kept.id(),
                1,
                file.centre(),
                "",
                new Prose(title, title),
                new Prose(row.text(SCOPE), row.text(SCOPE)),
                asOf(row),
                new Source(
                        row.text(SOURCE).isEmpty() ? file.fileName() : row.text(SOURCE),
                        row.text(SOURCE_DATE),
                        row.text(LOCATOR).isEmpty()
                                ? row.sheet()
                                        + "!"
                                        + (cell == null ? "A" + row.number() : cell.address())
                                : row.text(LOCATOR)),
                Ambiguity.NONE,
                List.of(
                        new ReportedAmount(
                                Prose.NONE,
                                row.text(PRINTED),
                                Qualifier.of(
                                        row.text(QUALIFIER).isEmpty()
                                                ? "exact"
                                                : row.text(QUALIFIER)),
                                amount,
                                to,
                                row.text(UNIT),
                                "",
                                row.text(INDICATOR))),
                new Prose(row.text(NOTE), row.text(NOTE)),
                Quote.NONE,
                null);
    }

    private static String asOf(ReadRow row) {
        var days = row.days();
        if (days == null) {
            return "";
        }
        return days.from().equals(days.until())
                ? days.until().toString()
                : days.from() + "/" + days.until();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Texts;

/** A loaded row. */
public record HistoryRecord(
        UUID id,
        UUID centre,
        @Nullable UUID company,
        UUID file,
        String fileName,
        RowKind kind,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String sheet,
        int row,
        Map<String, CellText> cells,
        boolean takenBack) {

    /** Its title, or else the company as the row names it. */
    public String label() {
        var company = cells.get(HistoryField.COMPANY_NAME.code());
        return title.isEmpty() && company != null ? company.text() : title;
    }

    /** When it was: a year, a day, or from when to when. */
    public String time(Texts texts) {
        if (from == null || until == null) {
            return "";
        }
        if (from.equals(until)) {
            return texts.date(until);
        }
        return from.getDayOfYear() == 1 && until.equals(from.plusYears(1).minusDays(1))
                ? Integer.toString(from.getYear())
                : texts.date(from) + " – " + texts.date(until);
    }

    /** Field and cell, from left to right. */
    public List<Map.Entry<String, CellText>> inOrder() {
        return cells.entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<String, CellText> e) ->
                                        e.getValue().address().length())
                                .thenComparing(e -> e.getValue().address()))
                .toList();
    }
}

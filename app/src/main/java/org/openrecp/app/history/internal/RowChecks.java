// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.rate.RateBook;

/** Finds what is wrong with rows beside others, and with their money. */
final class RowChecks {
    private final Mapping mapping;
    private final RateBook rates;
    private final Troubles troubles;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<UUID, ReadRow> companyRows = new HashMap<>();

    RowChecks(Mapping mapping, RateBook rates, Troubles troubles) {
        this.mapping = mapping;
        this.rates = rates;
        this.troubles = troubles;
    }

    /** A row that was met, and how often the same. */
    private record Seen(int row, int times) {}

    void check(ReadRow row, @Nullable UUID company) {
        if (row.kind() == RowKind.COMPANY && company != null) {
            companyOnce(row, company);
        }
        convertible(row);
    }

    /**
     * The same for rows that say the same, whatever file they stand in; the second row alike of a
     * file has another one.
     */
    String digest(ReadRow row) {
        var content = row.content();
        var met =
                seen.merge(
                        ImportStore.sha256(content),
                        new Seen(row.number(), 1),
                        (old, _) -> new Seen(old.row(), old.times() + 1));
        if (met.times() > 1 && !mapping.of(row.sheet()).twins()) {
            trouble(
                    row,
                    "A" + row.number(),
                    "twin",
                    row.text(HistoryField.COMPANY_NAME),
                    Integer.toString(met.row()));
        }
        return ImportStore.sha256(content + "\n#" + met.times());
    }

    /** A sheet of companies has each of them once. */
    private void companyOnce(ReadRow row, UUID company) {
        var first = companyRows.putIfAbsent(company, row);
        if (first != null) {
            trouble(
                    row,
                    "A" + row.number(),
                    "company-twice",
                    row.text(HistoryField.COMPANY_NAME),
                    first.text(HistoryField.COMPANY_NAME),
                    first.sheet() + "!A" + first.number());
        }
    }

    /** Money can be converted, where that is asked for. */
    private void convertible(ReadRow row) {
        var to = mapping.convertTo();
        var days = row.days();
        if (to.isEmpty() || days == null) {
            return;
        }
        int year = days.until().getYear();
        for (var amount : row.amounts()) {
            if (amount.indicator().startsWith("FIN") && !rates.knows(amount.unit(), to, year)) {
                trouble(
                        row,
                        amount.cell(),
                        "no-rate",
                        amount.value().toPlainString(),
                        amount.unit(),
                        to,
                        Integer.toString(year));
            }
        }
    }

    private void trouble(ReadRow row, String cell, String code, String found, String... arguments) {
        troubles.add(new Trouble(row.sheet(), cell, code, found, List.of(arguments), true));
    }
}

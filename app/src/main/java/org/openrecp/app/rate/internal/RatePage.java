// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.rate.Rate;
import org.openrecp.app.shell.Form;

/**
 * The rates of a centre.
 *
 * @param form what was typed, and what is wrong with it
 * @param doubt null: nothing to look at again
 * @param rows the latest first
 * @param reference the last of each currency in the table that everybody has
 */
public record RatePage(
        UUID id,
        Form form,
        boolean mayAdd,
        RateForm.@Nullable Doubt doubt,
        List<Row> rows,
        List<Rate> reference) {
    public RatePage {
        rows = List.copyOf(rows);
        reference = List.copyOf(reference);
    }

    /** Whether the form is of a mean of a year. */
    public boolean isMean() {
        return RateForm.isMean(form);
    }

    /**
     * A rate that was added.
     *
     * @param holds whether none after it corrects it
     * @param by empty: nobody any more
     */
    public record Row(Entry entry, boolean holds, String by) {}

    static List<Row> rows(List<Entry> entries, Map<UUID, String> names) {
        var rows = new ArrayList<Row>();
        for (var entry : entries.reversed()) {
            boolean holds = rows.stream().noneMatch(later -> later.entry().corrects(entry));
            var by = entry.by() == null ? "" : names.getOrDefault(entry.by(), "");
            rows.add(new Row(entry, holds, by));
        }
        return rows;
    }

    static List<Rate> lastOfEach(List<Rate> rates) {
        var last = new LinkedHashMap<String, Rate>();
        rates.forEach(r -> last.merge(r.currency(), r, (a, b) -> a.year() > b.year() ? a : b));
        return List.copyOf(new TreeMap<>(last).values());
    }
}

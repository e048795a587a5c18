// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.table.CsvTable.Row;

/**
 * An option that others have done.
 *
 * @param category one of the eight classes of the UNIDO toolkit, as {@code good_housekeeping}
 * @param resources what it saves
 * @param base what its saving is a share of, for instance "boiler fuel"; null where the source says
 *     none. Shares of different bases must never be added.
 * @param savingLow share, 0…1; only it is given: "at least"
 * @param savingHigh share, 0…1; only it is given: "up to"
 * @param source with its mark: [R] read, [M] named and not verified
 */
public record LibraryOption(
        String id,
        String sector,
        String unitOperation,
        String category,
        String title,
        String description,
        List<String> resources,
        @Nullable String base,
        @Nullable Double savingLow,
        @Nullable Double savingHigh,
        @Nullable Double paybackMonthsLow,
        @Nullable Double paybackMonthsHigh,
        String source) {
    private static final Pattern BASE = Pattern.compile("Base: ([^.]+)");
    private static final double PERCENT = 100;

    public LibraryOption {
        resources = List.copyOf(resources);
    }

    static LibraryOption of(Row row) {
        var base = BASE.matcher(row.get("description"));
        return new LibraryOption(
                row.get("id"),
                row.get("sector"),
                row.get("unit_operation"),
                row.get("category"),
                row.get("title"),
                row.get("description"),
                Words.parts(row.get("resource(s) saved"), ","),
                base.find() ? base.group(1).strip().toLowerCase(Locale.ROOT) : null,
                share(row, "typical_saving_low_pct"),
                share(row, "typical_saving_high_pct"),
                row.findNumber("typical_payback_months_low").orElse(null),
                row.findNumber("typical_payback_months_high").orElse(null),
                row.get("source"));
    }

    /** Whether the figures were read at their source, at least in part. */
    public boolean isVerified() {
        return source.contains("[R");
    }

    public boolean hasSaving() {
        return savingLow != null || savingHigh != null;
    }

    private static @Nullable Double share(Row row, String column) {
        var percent = row.findNumber(column).orElse(null);
        return percent == null ? null : percent / PERCENT;
    }
}

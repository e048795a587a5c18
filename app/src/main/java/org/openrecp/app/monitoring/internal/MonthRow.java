// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A month of a company with what was entered for it. */
public record MonthRow(YearMonth month, Map<Slot, Entry> entries) {
    private static final DateTimeFormatter LABEL =
            DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    public MonthRow {
        entries = Map.copyOf(entries);
    }

    /** As people read it. */
    public String label() {
        return label(month);
    }

    /** A month as people read it, alike in both languages. */
    public static String label(YearMonth month) {
        return LABEL.format(month);
    }

    /** The amount of an item; null: not known. */
    public @Nullable BigDecimal amount(Slot slot) {
        var entry = entries.get(slot);
        return entry == null ? null : entry.amount();
    }

    /** Whether nothing is known of it. */
    public boolean isEmpty() {
        return entries.values().stream().allMatch(e -> e.amount() == null);
    }

    /** So many months up to one, the last first, also those of which nothing is known. */
    static List<MonthRow> list(List<Entry> entries, YearMonth last, int count) {
        var byMonth = entries.stream().collect(groupingBy(Entry::month));
        return IntStream.range(0, count)
                .mapToObj(last::minusMonths)
                .map(m -> new MonthRow(m, bySlot(byMonth.getOrDefault(m, List.of()))))
                .toList();
    }

    /** The entries of one month by their items. */
    static Map<Slot, Entry> bySlot(List<Entry> ofOneMonth) {
        var bySlot = new EnumMap<Slot, Entry>(Slot.class);
        ofOneMonth.forEach(e -> bySlot.put(e.slot(), e));
        return bySlot;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of a month, beside what is kept of it.
 *
 * @param figures of the items that the file tells of
 */
public record SentMonth(YearMonth month, List<Figure> figures, Map<Slot, Entry> kept) {
    public SentMonth {
        figures = List.copyOf(figures);
        kept = Map.copyOf(kept);
    }

    /** Figures that were said before, as said in knowledge of what is kept now. */
    static SentMonth of(List<Figure> figures, MonthRow kept) {
        var seen =
                figures.stream()
                        .map(f -> {
                            var standing = kept.entries().get(f.item().slot());
                            int version = standing == null ? 0 : standing.version();
                            return new Figure(f.item(), f.amount(), f.cost(), version);
                        })
                        .toList();
        return new SentMonth(kept.month(), seen, kept.entries());
    }

    public String label() {
        return MonthRow.label(month);
    }

    /** What the file says of an item; null: nothing. */
    public @Nullable Figure figure(Slot slot) {
        return figures.stream().filter(f -> f.item().slot() == slot).findFirst().orElse(null);
    }

    /** Whether the file says something else of an item than is kept. */
    public boolean changes(Figure figure) {
        return !figure.isSameAs(kept.get(figure.item().slot()));
    }

    /** What would be replaced; null: nothing is kept. */
    public @Nullable Entry replaced(Figure figure) {
        var entry = kept.get(figure.item().slot());
        return entry == null || entry.amount() == null || !changes(figure) ? null : entry;
    }

    /** Whether it says anything new. */
    public boolean isNew() {
        return figures.stream().anyMatch(this::changes);
    }
}

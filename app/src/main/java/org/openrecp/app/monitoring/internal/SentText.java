// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Figures of months as one text, which a page that asks "take them?" carries: a line for each, with
 * month, item, amount, cost, the version that was seen, and the unit.
 */
final class SentText {
    private static final String NONE = "-";
    private static final int PARTS = 6;

    private SentText() {}

    static String of(List<SentMonth> months) {
        var lines = new ArrayList<String>();
        for (var month : months) {
            for (var figure : month.figures()) {
                lines.add(
                        String.join(
                                " ",
                                month.month().toString(),
                                figure.item().slot().code(),
                                text(figure.amount()),
                                text(figure.cost()),
                                Integer.toString(figure.seen()),
                                figure.item().unit().symbol()));
            }
        }
        return String.join("\n", lines);
    }

    /**
     * The figures of a text.
     *
     * @param items that are followed
     * @return empty: the text is no such one, or its items or their units are followed no longer
     */
    static Optional<SortedMap<YearMonth, List<Figure>>> parse(
            String text, List<Item> items, YearMonth now) {
        var months = new TreeMap<YearMonth, List<Figure>>();
        try {
            for (var line : text.lines().toList()) {
                var parts = line.split(" ", PARTS);
                var month = MyPlant.parse(parts[0], now).orElseThrow();
                months.computeIfAbsent(month, _ -> new ArrayList<>()).add(figure(parts, items));
            }
        } catch (NoSuchElementException
                | IllegalArgumentException
                | DateTimeException
                | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
        return Optional.of(months);
    }

    private static Figure figure(String[] parts, List<Item> items) {
        var item =
                items.stream()
                        .filter(i -> i.slot().code().equals(parts[1]))
                        .filter(i -> i.unit().symbol().equals(parts[5]))
                        .findFirst()
                        .orElseThrow();
        var cost = item.slot().hasCost() ? number(parts[3]) : null;
        return new Figure(item, number(parts[2]), cost, Integer.parseInt(parts[4]));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.equals(NONE) ? null : Amounts.plain(text).orElseThrow();
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? NONE : number.toPlainString();
    }
}

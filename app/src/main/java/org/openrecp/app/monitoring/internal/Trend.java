// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Shell;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.chart.MonthChart;

/**
 * Specific use e = use ÷ output of each month, in units of the item per unit of output, and its
 * baseline: the mean of e over the first twelve months of which both are known.
 *
 * @param points in order of time, from the first known month to the last, gaps too
 * @param baseline null: there are less than twelve months yet
 */
public record Trend(Item item, Item output, List<Point> points, @Nullable Double baseline) {
    /** Months that make a baseline. */
    static final int BASELINE = 12;

    /** Months that a drawing has room for. */
    private static final int DRAWN = 24;

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM/yy", Locale.ROOT);

    /**
     * A month.
     *
     * @param specific null: use or output is not known, or nothing was made
     */
    public record Point(YearMonth month, @Nullable Double specific) {
        public String label() {
            return MonthRow.label(month);
        }
    }

    public Trend {
        points = List.copyOf(points);
    }

    /** Of an item; empty: there is no month of which both it and the output are known. */
    static Optional<Trend> of(Item item, Item output, List<Entry> entries) {
        var known = new TreeMap<YearMonth, Double>();
        entries.stream()
                .collect(groupingBy(Entry::month))
                .forEach((month, ofMonth) -> {
                    var specific =
                            specific(new MonthRow(month, MonthRow.bySlot(ofMonth)), item, output);
                    if (specific != null) {
                        known.put(month, specific);
                    }
                });
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var points =
                Stream.iterate(
                                known.firstKey(),
                                m -> !m.isAfter(known.lastKey()),
                                m -> m.plusMonths(1))
                        .map(m -> new Point(m, known.get(m)))
                        .toList();
        return Optional.of(new Trend(item, output, points, baseline(List.copyOf(known.values()))));
    }

    private static @Nullable Double specific(MonthRow row, Item item, Item output) {
        var use = row.amount(item.slot());
        var made = row.amount(output.slot());
        return use == null || made == null || made.signum() == 0
                ? null
                : (Double) (use.doubleValue() / made.doubleValue());
    }

    private static @Nullable Double baseline(List<Double> inOrder) {
        return inOrder.size() < BASELINE
                ? null
                : (Double)
                        inOrder.stream()
                                .limit(BASELINE)
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow();
    }

    /** How many months are known. */
    public long known() {
        return points.stream().filter(p -> p.specific() != null).count();
    }

    /** The unit of the specific use. */
    public String unit() {
        return item.unit().symbol() + "/" + output.unit().symbol();
    }

    /** How far a month is above or below the baseline, as a share; null: not known. */
    public @Nullable Double change(Point point) {
        var specific = point.specific();
        return baseline == null || baseline == 0 || specific == null
                ? null
                : (Double) (specific / baseline - 1);
    }

    /** The drawing, an {@code svg} element, of the last two years. */
    public String drawn(Shell shell) {
        var texts = shell.texts();
        var last = points.subList(Math.max(0, points.size() - DRAWN), points.size());
        return new MonthChart(
                        shell.text("monitoring.trend-of", item.label(shell)),
                        unit(),
                        last.stream().map(p -> month(p, texts)).toList(),
                        baseline == null
                                ? List.of()
                                : List.of(
                                        new MonthChart.Level(
                                                shell.text(
                                                        "monitoring.baseline-at",
                                                        texts.number(baseline)),
                                                baseline)),
                        texts::number)
                .draw()
                .svg();
    }

    private static MonthChart.Month month(Point point, Texts texts) {
        var specific = point.specific();
        return new MonthChart.Month(
                SHORT.format(point.month()),
                specific,
                specific == null ? "–" : texts.number(specific));
    }
}

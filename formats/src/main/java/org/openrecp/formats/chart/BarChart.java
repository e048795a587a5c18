// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static org.openrecp.formats.chart.Svg.n;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.chart.Svg.Anchor;

/**
 * Horizontal bars, one row each, with whiskers where the value is uncertain.
 *
 * @param title answers the question that the chart is there for
 * @param unit of the axis
 * @param parts names of the parts that a bar is made of; empty when bars are whole
 * @param rows from top to bottom
 * @param tick writes a number of the axis
 */
public record BarChart(
        String title,
        String unit,
        List<String> parts,
        List<Row> rows,
        DoubleFunction<String> tick) {
    private static final double ROW = 22;
    private static final double BAR = 13;
    private static final double MOST_LABEL = 210;
    private static final List<String> FILLS = List.of(Svg.ACCENT, Svg.MIDDLE, Svg.LIGHT, Svg.PALE);

    /**
     * A bar.
     *
     * @param parts one value per part, not negative; one value, of any sign, when bars are whole
     * @param whisker half its length, in the unit of the axis; null: none
     * @param amount the value as text
     */
    public record Row(String label, List<Double> parts, @Nullable Double whisker, String amount) {
        public Row {
            parts = List.copyOf(parts);
        }

        /** A bar of one part. */
        public static Row of(String label, double value, @Nullable Double whisker, String amount) {
            return new Row(label, List.of(value), whisker, amount);
        }

        private double value() {
            return parts.stream().mapToDouble(d -> d).sum();
        }

        private double reach() {
            return whisker == null ? 0 : whisker;
        }
    }

    public BarChart {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /** Draws it. */
    public Chart draw() {
        var svg = new Svg();
        var axis =
                Axis.covering(
                        rows.stream().mapToDouble(r -> r.value() - r.reach()).min().orElse(0),
                        rows.stream().mapToDouble(r -> r.value() + r.reach()).max().orElse(0),
                        5);
        double label =
                rows.stream()
                        .flatMap(r -> lines(r).stream())
                        .mapToDouble(l -> Typeface.REGULAR.width(l, Svg.TEXT))
                        .max()
                        .orElse(0);
        double amount =
                rows.stream()
                        .mapToDouble(r -> Typeface.REGULAR.width(r.amount, Svg.TEXT))
                        .max()
                        .orElse(0);
        double left = label + 10;
        double right = Chart.UPRIGHT - amount - 12;
        double y = legend(svg);
        double height = rows.stream().mapToDouble(BarChart::height).sum();
        grid(svg, axis, left, right, y, y + height);
        for (var row : rows) {
            draw(svg, row, axis, left, right, y);
            y += height(row);
        }
        svg.text((left + right) / 2, y + 28, Anchor.MIDDLE, "fill=\"" + Svg.MUTED + "\"", unit);
        return svg.finish(Chart.UPRIGHT, y + 34, title);
    }

    private static List<String> lines(Row row) {
        return Typeface.REGULAR.wrap(row.label, Svg.TEXT, MOST_LABEL, 2);
    }

    private static double height(Row row) {
        return lines(row).size() > 1 ? ROW + 8 : ROW;
    }

    private double legend(Svg svg) {
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            part(svg, i, x, 3, 14, 9, parts.get(i));
            svg.text(x + 18, 11, Anchor.START, parts.get(i));
            x += 18 + Typeface.REGULAR.width(parts.get(i), Svg.TEXT) + 16;
        }
        return parts.isEmpty() ? 2 : 22;
    }

    private static void part(
            Svg svg, int part, double x, double y, double width, double height, String title) {
        if (part == 3) {
            svg.hatched(x, y, width, height, title);
        } else {
            svg.rect(x, y, width, height, "fill=\"" + FILLS.get(part % FILLS.size()) + "\"", title);
        }
    }

    private void grid(Svg svg, Axis axis, double left, double right, double top, double bottom) {
        for (double value : axis.ticks()) {
            double x = axis.at(value, left, right);
            svg.line(x, top, x, bottom, "stroke=\"" + (value == 0 ? Svg.MUTED : Svg.RULE) + "\"");
            svg.text(
                    x, bottom + 13, Anchor.MIDDLE, "fill=\"" + Svg.MUTED + "\"", tick.apply(value));
        }
    }

    private void draw(Svg svg, Row row, Axis axis, double left, double right, double y) {
        var lines = lines(row);
        double middle = y + height(row) / 2;
        double baseline = middle + 3.5 - (lines.size() - 1) * Svg.LINE / 2;
        for (var line : lines) {
            svg.text(left - 8, baseline, Anchor.END, line);
            baseline += Svg.LINE;
        }
        double from = 0;
        for (int i = 0; i < row.parts.size(); i++) {
            double value = row.parts.get(i);
            double x0 = axis.at(Math.min(from, from + value), left, right);
            double x1 = axis.at(Math.max(from, from + value), left, right);
            if (x1 - x0 > 0.05) {
                var title =
                        row.label
                                + ": "
                                + (parts.isEmpty()
                                        ? row.amount
                                        : parts.get(i) + " " + tick.apply(value));
                part(svg, i, x0, middle - BAR / 2, x1 - x0, BAR, title);
            }
            from += value;
        }
        whisker(svg, row, axis, left, right, middle);
        double end = axis.at(Math.max(0, row.value() + row.reach()), left, right);
        svg.text(end + 6, middle + 3.5, Anchor.START, row.amount);
    }

    private static void whisker(Svg svg, Row row, Axis axis, double left, double right, double y) {
        if (row.reach() > 0) {
            double x0 = axis.at(row.value() - row.reach(), left, right);
            double x1 = axis.at(row.value() + row.reach(), left, right);
            var d =
                    "M%s %sH%sM%s %sV%sM%s %sV%s"
                            .formatted(
                                    n(x0), n(y), n(x1), n(x0), n(y - 3), n(y + 3), n(x1), n(y - 3),
                                    n(y + 3));
            svg.path(d, "fill=\"none\" stroke=\"#fff\" stroke-width=\"3\"", "");
            svg.path(d, "fill=\"none\" stroke=\"" + Svg.INK + "\" stroke-width=\"1.2\"", "");
        }
    }
}

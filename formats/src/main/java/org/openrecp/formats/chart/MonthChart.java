// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static org.openrecp.formats.chart.Svg.n;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.chart.Svg.Anchor;

/**
 * A column per month, with level lines such as a mean and a benchmark.
 *
 * @param unit of the columns
 * @param months in order of time
 * @param levels at most three
 */
public record MonthChart(
        String title,
        String unit,
        List<Month> months,
        List<Level> levels,
        DoubleFunction<String> tick) {
    private static final double HEIGHT = 150;
    private static final List<String> DASHES = List.of("", "6 3", "2 2");

    /**
     * A column.
     *
     * @param value null: not known
     */
    public record Month(String label, @Nullable Double value, String amount) {}

    /** A line across the chart. */
    public record Level(String label, double value) {}

    public MonthChart {
        months = List.copyOf(months);
        levels = List.copyOf(levels);
    }

    /** Draws it. */
    public Chart draw() {
        var svg = new Svg();
        double most =
                Math.max(
                        months.stream()
                                .mapToDouble(m -> m.value == null ? 0 : m.value)
                                .max()
                                .orElse(0),
                        levels.stream().mapToDouble(Level::value).max().orElse(0));
        var axis = Axis.covering(0, most, 4);
        double left =
                axis.ticks().stream()
                                .mapToDouble(t -> Typeface.REGULAR.width(tick.apply(t), Svg.TEXT))
                                .max()
                                .orElse(0)
                        + 8;
        double top = 20 + legend(svg);
        double bottom = top + HEIGHT;
        double right = Chart.UPRIGHT - 4;
        svg.text(0, 10, Anchor.START, "fill=\"" + Svg.MUTED + "\"", unit);
        for (double value : axis.ticks()) {
            double y = axis.at(value, bottom, top);
            svg.line(left, y, right, y, "stroke=\"" + (value == 0 ? Svg.MUTED : Svg.RULE) + "\"");
            svg.text(
                    left - 5, y + 3.5, Anchor.END, "fill=\"" + Svg.MUTED + "\"", tick.apply(value));
        }
        columns(svg, axis, left, right, top, bottom);
        for (int i = 0; i < levels.size(); i++) {
            double y = axis.at(levels.get(i).value, bottom, top);
            svg.path("M%s %sH%s".formatted(n(left), n(y), n(right)), look(i), levels.get(i).label);
        }
        return svg.finish(Chart.UPRIGHT, bottom + 22, title);
    }

    private void columns(Svg svg, Axis axis, double left, double right, double top, double bottom) {
        double pitch = (right - left) / Math.max(1, months.size());
        int every = (int) Math.max(1, Math.ceil((widest(Month::label, 9) + 4) / pitch));
        boolean amountsFit = widest(Month::amount, 8) <= pitch - 2;
        for (int i = 0; i < months.size(); i++) {
            var month = months.get(i);
            double middle = left + pitch * (i + 0.5);
            double width = Math.min(34, pitch * 0.7);
            if ((months.size() - 1 - i) % every == 0) {
                svg.text(
                        middle,
                        bottom + 14,
                        Anchor.MIDDLE,
                        "font-size=\"9\" fill=\"" + Svg.MUTED + "\"",
                        month.label);
            }
            if (month.value != null) {
                double y = axis.at(month.value, bottom, top);
                svg.rect(
                        middle - width / 2,
                        y,
                        width,
                        bottom - y,
                        "fill=\"" + Svg.LIGHT + "\"",
                        month.label + ": " + month.amount);
                if (amountsFit) {
                    svg.text(
                            middle,
                            bottom - 4,
                            Anchor.MIDDLE,
                            "font-size=\"8\" fill=\"" + Svg.INK + "\"",
                            month.amount);
                }
            }
        }
    }

    private double widest(Function<Month, String> text, double size) {
        return months.stream()
                .mapToDouble(m -> Typeface.REGULAR.width(text.apply(m), size))
                .max()
                .orElse(0);
    }

    private static String look(int level) {
        var dash = DASHES.get(level % DASHES.size());
        return "fill=\"none\" stroke=\""
                + Svg.ACCENT
                + "\" stroke-width=\"1.5\""
                + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"");
    }

    private double legend(Svg svg) {
        double y = 10;
        double x = Typeface.REGULAR.width(unit, Svg.TEXT) + 24;
        for (int i = 0; i < levels.size(); i++) {
            double width = 28 + Typeface.REGULAR.width(levels.get(i).label, Svg.TEXT) + 14;
            if (x + width > Chart.UPRIGHT && x > 0) {
                x = 0;
                y += 14;
            }
            svg.path("M%s %sH%s".formatted(n(x), n(y - 3), n(x + 22)), look(i), "");
            svg.text(x + 27, y, Anchor.START, levels.get(i).label);
            x += width;
        }
        return y - 10;
    }
}

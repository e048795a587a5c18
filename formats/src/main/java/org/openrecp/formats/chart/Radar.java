// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static java.util.stream.Collectors.joining;
import static org.openrecp.formats.chart.Svg.n;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.openrecp.formats.chart.Svg.Anchor;

/**
 * A profile of relative indicators against a baseline of 100 %.
 *
 * @param axes clockwise from the top, at least three
 * @param baseline name of the ring at 100
 * @param current name of the shape
 */
public record Radar(
        String title,
        List<Axis> axes,
        String baseline,
        String current,
        DoubleFunction<String> tick) {
    private static final double RADIUS = 120;
    private static final double HEIGHT = 2 * RADIUS + 90;
    private static final double CENTRE_X = Chart.UPRIGHT / 2;
    private static final double CENTRE_Y = RADIUS + 42;
    private static final double LABEL_ROOM = 170;

    /**
     * An axis.
     *
     * @param percent of the baseline, which is 100
     */
    public record Axis(String label, double percent, String amount) {}

    public Radar {
        axes = List.copyOf(axes);
    }

    /** Draws it. */
    public Chart draw() {
        var svg = new Svg();
        double outer =
                Math.max(
                        150,
                        Math.ceil(axes.stream().mapToDouble(Axis::percent).max().orElse(100) / 50)
                                * 50);
        double step = outer > 300 ? 100 * Math.ceil(outer / 500) : 50;
        for (double ring = step; ring <= outer + 1e-9; ring += step) {
            svg.path(ring(ring / outer), "fill=\"none\" stroke=\"" + Svg.RULE + "\"", "");
        }
        for (int i = 0; i < axes.size(); i++) {
            svg.line(CENTRE_X, CENTRE_Y, x(i, 1), y(i, 1), "stroke=\"" + Svg.RULE + "\"");
        }
        svg.path(
                ring(100 / outer),
                "fill=\"none\" stroke=\""
                        + Svg.MUTED
                        + "\" stroke-width=\"1.4\" stroke-dasharray=\"5 3\"",
                baseline);
        svg.path(
                polygon(outer),
                "fill=\""
                        + Svg.ACCENT
                        + "\" fill-opacity=\"0.18\" stroke=\""
                        + Svg.ACCENT
                        + "\" stroke-width=\"2\"",
                current);
        for (double ring = step; ring <= outer + 1e-9; ring += step) {
            svg.haloText(
                    CENTRE_X + 3,
                    CENTRE_Y - RADIUS * ring / outer + 3.5,
                    Anchor.START,
                    Svg.SMALL,
                    tick.apply(ring));
        }
        IntStream.range(0, axes.size()).forEach(i -> label(svg, i));
        legend(svg);
        return svg.finish(Chart.UPRIGHT, HEIGHT, title);
    }

    private double angle(int axis) {
        return 2 * Math.PI * axis / axes.size() - Math.PI / 2;
    }

    private double x(int axis, double share) {
        return CENTRE_X + RADIUS * share * Math.cos(angle(axis));
    }

    private double y(int axis, double share) {
        return CENTRE_Y + RADIUS * share * Math.sin(angle(axis));
    }

    private String ring(double share) {
        return shape(i -> share);
    }

    private String polygon(double outer) {
        return shape(i -> Math.max(0, axes.get(i).percent) / outer);
    }

    private String shape(IntToDoubleFunction share) {
        return IntStream.range(0, axes.size())
                .mapToObj(i ->
                        n(x(i, share.applyAsDouble(i))) + " " + n(y(i, share.applyAsDouble(i))))
                .collect(joining("L", "M", "Z"));
    }

    private void label(Svg svg, int axis) {
        var lines = Typeface.REGULAR.wrap(axes.get(axis).label, Svg.TEXT, LABEL_ROOM, 2);
        double across = Math.cos(angle(axis));
        double down = Math.sin(angle(axis));
        var anchor =
                Math.abs(across) < 0.1 ? Anchor.MIDDLE : across > 0 ? Anchor.START : Anchor.END;
        double x = x(axis, 1) + (anchor == Anchor.MIDDLE ? 0 : Math.copySign(8, across));
        double y =
                y(axis, 1)
                        + 4
                        + 14 * down
                        - (down < -0.1 ? lines.size() : down > 0.1 ? 0 : lines.size() / 2.0)
                                * Svg.LINE;
        for (var line : lines) {
            svg.text(x, y, anchor, line);
            y += Svg.LINE;
        }
        svg.text(x, y, anchor, Svg.BOLD, axes.get(axis).amount);
    }

    private void legend(Svg svg) {
        double y = 10;
        svg.line(0, y - 3, 22, y - 3, "stroke=\"" + Svg.ACCENT + "\" stroke-width=\"2\"");
        svg.text(27, y, Anchor.START, current);
        svg.line(
                0,
                y + 12,
                22,
                y + 12,
                "stroke=\"" + Svg.MUTED + "\" stroke-width=\"1.4\" stroke-dasharray=\"5 3\"");
        svg.text(27, y + 15, Anchor.START, baseline);
    }
}

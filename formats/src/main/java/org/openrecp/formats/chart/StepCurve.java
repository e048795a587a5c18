// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.openrecp.formats.chart.Svg.Anchor;

/**
 * Steps of different width, such as an abatement cost curve: how much (width) at what cost
 * (height).
 *
 * @param steps from left to right
 * @param across name and unit of the horizontal axis
 * @param up name and unit of the vertical axis
 */
public record StepCurve(
        String title,
        String across,
        String up,
        List<Step> steps,
        DoubleFunction<String> tickAcross,
        DoubleFunction<String> tickUp) {
    private static final double HEIGHT = 250;
    private static final double TOP = 30;
    private static final double NAME = 26;

    /**
     * A step.
     *
     * @param label a few letters; the table beside the chart says what they stand for
     * @param width in the unit of the horizontal axis, not negative
     * @param title the whole name with its figures
     */
    public record Step(String label, double width, double height, String title) {}

    public StepCurve {
        steps = List.copyOf(steps);
    }

    /** Draws it. */
    public Chart draw() {
        var svg = new Svg();
        var x = Axis.covering(0, steps.stream().mapToDouble(Step::width).sum(), 6);
        var y =
                Axis.covering(
                        steps.stream().mapToDouble(Step::height).min().orElse(0),
                        steps.stream().mapToDouble(Step::height).max().orElse(0),
                        5);
        double left =
                y.ticks().stream()
                                .mapToDouble(t -> Typeface.REGULAR.width(tickUp.apply(t), Svg.TEXT))
                                .max()
                                .orElse(0)
                        + 10;
        double right = Chart.UPRIGHT - 30;
        double labels = steps(new Svg(), x, y, new Frame(left, right, 0));
        var frame = new Frame(left, right, Math.max(TOP, NAME - labels));
        double bottom = frame.bottom();
        svg.text(0, 10, Anchor.START, "fill=\"" + Svg.MUTED + "\"", up);
        grid(svg, x, y, frame);
        steps(svg, x, y, frame);
        svg.text(
                (left + right) / 2,
                bottom + 28,
                Anchor.MIDDLE,
                "fill=\"" + Svg.MUTED + "\"",
                across);
        return svg.finish(Chart.UPRIGHT, bottom + 34, title);
    }

    /** Where the axes are. */
    private record Frame(double left, double right, double top) {
        double bottom() {
            return top + HEIGHT;
        }
    }

    private void grid(Svg svg, Axis x, Axis y, Frame frame) {
        double left = frame.left;
        double right = frame.right;
        double bottom = frame.bottom();
        for (double value : y.ticks()) {
            double at = y.at(value, bottom, frame.top);
            svg.line(left, at, right, at, "stroke=\"" + (value == 0 ? Svg.INK : Svg.RULE) + "\"");
            svg.text(
                    left - 5,
                    at + 3.5,
                    Anchor.END,
                    "fill=\"" + Svg.MUTED + "\"",
                    tickUp.apply(value));
        }
        for (double value : x.ticks()) {
            double at = x.at(value, left, right);
            svg.line(at, bottom, at, bottom + 4, "stroke=\"" + Svg.MUTED + "\"");
            svg.text(
                    at,
                    bottom + 15,
                    Anchor.MIDDLE,
                    "fill=\"" + Svg.MUTED + "\"",
                    tickAcross.apply(value));
        }
    }

    /** Draws the steps; how high the highest label stands. */
    private double steps(Svg svg, Axis x, Axis y, Frame frame) {
        double from = 0;
        double highest = frame.top;
        var taken = new ArrayList<double[]>();
        for (var step : steps) {
            double x0 = x.at(from, frame.left, frame.right);
            double x1 = x.at(from + step.width, frame.left, frame.right);
            double end = y.at(step.height, frame.bottom(), frame.top);
            double zero = y.at(0, frame.bottom(), frame.top);
            var fill = step.height < 0 ? Svg.ACCENT : Svg.LIGHT;
            svg.rect(
                    x0,
                    Math.min(end, zero),
                    Math.max(1.2, x1 - x0),
                    Math.max(1, Math.abs(end - zero)),
                    "fill=\"" + fill + "\" stroke=\"#fff\" stroke-width=\"0.8\"",
                    step.title);
            double middle = Math.max((x0 + x1) / 2, frame.left + 2 + half(step));
            double label = label(svg, step, middle, step.height < 0 ? zero - 4 : end - 4, taken);
            highest = Math.min(highest, label - Svg.TEXT);
            from += step.width;
        }
        return highest;
    }

    private static double half(Step step) {
        return Typeface.SEMIBOLD.width(step.label, Svg.TEXT) / 2 + 1;
    }

    /** Writes above the step, a line higher for as long as another label is in the way. */
    private static double label(
            Svg svg, Step step, double middle, double baseline, List<double[]> taken) {
        double half = half(step);
        double y = baseline;
        while (meets(taken, middle - half, middle + half, y)) {
            y -= Svg.LINE;
        }
        taken.add(new double[] {middle - half, middle + half, y});
        if (y < baseline) {
            svg.line(
                    middle,
                    y + 2,
                    middle,
                    baseline + 2,
                    "stroke=\"" + Svg.MUTED + "\" stroke-width=\"0.6\"");
        }
        svg.haloText(middle, y, Anchor.MIDDLE, Svg.BOLD, step.label);
        return y;
    }

    private static boolean meets(List<double[]> taken, double from, double to, double y) {
        return taken.stream()
                .anyMatch(t -> from < t[1] && to > t[0] && Math.abs(y - t[2]) < Svg.LINE);
    }
}

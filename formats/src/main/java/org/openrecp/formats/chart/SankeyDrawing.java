// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static org.openrecp.formats.chart.Svg.n;

import java.util.ArrayList;
import java.util.List;
import org.openrecp.formats.chart.Sankey.Kind;
import org.openrecp.formats.chart.SankeyBlock.Return;
import org.openrecp.formats.chart.SankeyBlock.Strand;
import org.openrecp.formats.chart.Svg.Anchor;

/** Draws a Sankey diagram: returns below, then ribbons, bars and labels on top. */
final class SankeyDrawing {
    private static final double HATCHED_FROM = 5;

    private final SankeyLayout layout;
    private final Svg svg = new Svg();

    private SankeyDrawing(SankeyLayout layout) {
        this.layout = layout;
    }

    static Chart draw(String title, SankeyLayout layout) {
        var drawing = new SankeyDrawing(layout);
        var blocks = layout.columns.stream().flatMap(List::stream).toList();
        layout.returns.forEach(drawing::back);
        blocks.stream()
                .filter(b -> b.kind != SankeyBlock.Kind.BEND)
                .flatMap(b -> b.out.stream())
                .forEach(drawing::ribbon);
        blocks.forEach(drawing::bar);
        blocks.forEach(drawing::labels);
        layout.returns.forEach(drawing::backLabel);
        return drawing.svg.finish(layout.width, layout.height, title);
    }

    private static String fill(Kind kind) {
        return switch (kind) {
            case FLOW -> Svg.LIGHT;
            case PRODUCT -> Svg.MIDDLE;
            case LOSS -> Svg.ACCENT;
        };
    }

    /** The whole of a link, over all the columns that it passes, as one shape. */
    private void ribbon(Strand first) {
        double half = layout.thickness(first.link) / 2;
        var there = new StringBuilder();
        var back = new ArrayList<String>();
        for (var s = first; s != null; s = s.next()) {
            double x0 =
                    s.from.x
                            + (s == first && s.from.kind == SankeyBlock.Kind.UNIT
                                    ? SankeyLayout.BAR
                                    : 0);
            double x1 = s.to.x;
            double mid = (x0 + x1) / 2;
            there.append("%s%s %s".formatted(s == first ? "M" : "L", n(x0), n(s.fromY - half)));
            there.append(curve(mid, s.fromY - half, s.toY - half, x1));
            back.add(
                    "L%s %s".formatted(n(x1), n(s.toY + half))
                            + curve(mid, s.toY + half, s.fromY + half, x0));
        }
        back.reversed().forEach(there::append);
        svg.path(
                there.append("Z").toString(),
                "fill=\"" + fill(first.link.kind()) + "\" fill-opacity=\"0.85\"",
                first.link.title());
    }

    private static String curve(double mid, double y0, double y1, double x1) {
        return "C%s %s %s %s %s %s".formatted(n(mid), n(y0), n(mid), n(y1), n(x1), n(y1));
    }

    /** A return is outlined, so that it is told from what flows forward. */
    private void back(Return back) {
        double t = layout.thickness(back.link);
        var d = loop(back, Math.max(5, t / 2));
        var line = "fill=\"none\" stroke-width=\"%s\" stroke=\"%s\"";
        svg.path(d, line.formatted(n(t + 1.4), Svg.ACCENT), back.link.title());
        if (t > 1) {
            svg.path(d, line.formatted(n(t), Svg.PALE), back.link.title());
        }
    }

    private static String loop(Return r, double bend) {
        return "M%s %s".formatted(n(r.from.x + SankeyLayout.BAR), n(r.fromY))
                + corner(r.fromX - bend, r.fromY, r.fromX, r.fromY, r.fromX, r.fromY + bend)
                + corner(r.fromX, r.lane - bend, r.fromX, r.lane, r.fromX - bend, r.lane)
                + corner(r.toX + bend, r.lane, r.toX, r.lane, r.toX, r.lane - bend)
                + corner(r.toX, r.toY + bend, r.toX, r.toY, r.toX + bend, r.toY)
                + "L%s %s".formatted(n(r.to.x), n(r.toY));
    }

    private static String corner(double x, double y, double cx, double cy, double x1, double y1) {
        return "L%s %sQ%s %s %s %s".formatted(n(x), n(y), n(cx), n(cy), n(x1), n(y1));
    }

    private void bar(SankeyBlock block) {
        if (block.kind == SankeyBlock.Kind.UNIT) {
            svg.rect(
                    block.x,
                    block.barTop(),
                    SankeyLayout.BAR,
                    block.bar,
                    "fill=\"" + Svg.INK + "\"",
                    String.join(" ", block.label));
        } else if (block.kind == SankeyBlock.Kind.END && !block.in.isEmpty()) {
            var link = block.in.getFirst().link;
            if (link.kind() == Kind.LOSS && block.bar >= HATCHED_FROM) {
                svg.hatched(block.x, block.barTop(), SankeyLayout.BAR, block.bar, link.title());
            } else {
                svg.rect(
                        block.x,
                        block.barTop(),
                        3,
                        block.bar,
                        "fill=\"" + Svg.INK + "\"",
                        link.title());
            }
        }
    }

    private void labels(SankeyBlock block) {
        var bold = block.kind == SankeyBlock.Kind.UNIT ? Svg.BOLD : "";
        svg.haloLines(
                block.x + SankeyLayout.BAR / 2,
                block.top + Svg.TEXT,
                Anchor.MIDDLE,
                bold,
                block.label);
        if (block.kind == SankeyBlock.Kind.UNIT) {
            block.out.stream()
                    .filter(s -> s.to.kind != SankeyBlock.Kind.END)
                    .forEach(s ->
                            svg.haloText(
                                    block.x + SankeyLayout.BAR + 3,
                                    s.fromY + 3.2,
                                    Anchor.START,
                                    Svg.SMALL,
                                    s.link.amount()));
        }
    }

    private void backLabel(Return back) {
        double middle = (back.fromX + back.toX) / 2;
        svg.haloText(middle, back.lane + 3.5, Anchor.MIDDLE, "", back.link.title());
    }
}

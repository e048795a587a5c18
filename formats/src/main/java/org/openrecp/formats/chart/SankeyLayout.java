// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.chart.Sankey.Link;
import org.openrecp.formats.chart.SankeyBlock.Kind;
import org.openrecp.formats.chart.SankeyBlock.Return;
import org.openrecp.formats.chart.SankeyBlock.Strand;

/**
 * Where everything of a Sankey diagram stands. Each block carries its label in its own height and
 * within its own column's width, so that labels cannot meet.
 */
final class SankeyLayout {
    static final double BAR = 8;
    static final double SLOT = 12;
    static final double GAP = 10;
    private static final double MARGIN = 6;
    private static final double AMOUNT = 9;
    private static final double TALLEST = 400;
    private static final double WIDEST_LINK = 130;
    private static final double WIDEST_RETURN = 50;
    private static final double MOST_PITCH = 280;
    private static final double LEAST_PITCH = 94;
    private static final int LABEL_LINES = 4;

    final List<List<SankeyBlock>> columns = new ArrayList<>();
    final List<Return> returns = new ArrayList<>();
    double width;
    double height;

    private final Sankey sankey;
    private final SankeyGraph graph;
    private final Map<String, SankeyBlock> units = new LinkedHashMap<>();
    private double pitch;
    private double labelRoom;
    private double scale; // pixels per unit of value

    private SankeyLayout(Sankey sankey) {
        this.sankey = sankey;
        this.graph = new SankeyGraph(sankey);
    }

    static SankeyLayout of(Sankey sankey) {
        var layout = new SankeyLayout(sankey);
        if (layout.drawn().isEmpty()) {
            layout.width = Chart.UPRIGHT;
            layout.height = 2 * MARGIN;
            return layout;
        }
        layout.measureColumns();
        layout.placeUnits();
        layout.placeLinks();
        SankeyOrder.sort(layout.columns);
        layout.chooseScale();
        layout.setBars();
        SankeyStack.stack(layout.columns);
        layout.connect();
        layout.placeReturns();
        layout.moveIntoView();
        return layout;
    }

    private List<Link> drawn() {
        return sankey.links().stream().filter(l -> l.value() > 0).toList();
    }

    double thickness(Link link) {
        return Math.max(1, link.value() * scale);
    }

    private static double slot(double thickness) {
        return Math.max(thickness, SLOT);
    }

    private boolean comesFromOutside() {
        return drawn().stream().anyMatch(l -> l.from() == null && column(l.to()) == 0);
    }

    private int column(@Nullable String node) {
        return node == null ? 0 : graph.column(node);
    }

    private void measureColumns() {
        int shift = comesFromOutside() ? 1 : 0;
        int last = 1;
        for (var link : drawn()) {
            last =
                    Math.max(
                            last,
                            shift
                                    + (link.to() == null
                                            ? column(link.from()) + 1
                                            : column(link.to())));
        }
        double amount =
                drawn().stream()
                        .filter(l -> l.from() != null && l.to() != null)
                        .mapToDouble(l -> Typeface.REGULAR.width(l.amount(), AMOUNT))
                        .max()
                        .orElse(0);
        double room = (Chart.UPRIGHT - 2 * MARGIN - LEAST_PITCH) / last;
        pitch = Math.clamp(room, LEAST_PITCH + Math.min(20, amount / 4), MOST_PITCH);
        labelRoom =
                Math.min(pitch - 6, 2 * (pitch - BAR / 2 - 8 - Math.min(amount, pitch / 2 - 8)));
        for (int i = 0; i <= last; i++) {
            columns.add(new ArrayList<>());
        }
    }

    private SankeyBlock add(Kind kind, int column, List<String> label) {
        var block = new SankeyBlock(kind, column, label);
        columns.get(column).add(block);
        return block;
    }

    private List<String> lines(Typeface typeface, String text) {
        return typeface.wrap(text, Svg.TEXT, labelRoom, LABEL_LINES);
    }

    private void placeUnits() {
        int shift = comesFromOutside() ? 1 : 0;
        for (var node : sankey.nodes()) {
            if (drawn().stream()
                    .anyMatch(l -> node.id().equals(l.from()) || node.id().equals(l.to()))) {
                units.put(
                        node.id(),
                        add(
                                Kind.UNIT,
                                graph.column(node.id()) + shift,
                                lines(Typeface.SEMIBOLD, node.label())));
            }
        }
    }

    private @Nullable SankeyBlock find(@Nullable String node) {
        return node == null ? null : units.get(node);
    }

    private void placeLinks() {
        for (var link : drawn()) {
            var from = find(link.from());
            var to = find(link.to());
            if (from == null && to != null) {
                new Strand(link, add(Kind.END, to.column - 1, endLabel(link)), to);
            } else if (to == null && from != null) {
                new Strand(link, from, add(Kind.END, from.column + 1, endLabel(link)));
            } else if (from != null && to != null && graph.feedback().contains(link)) {
                returns.add(new Return(link, from, to));
            } else if (from != null && to != null) {
                for (int c = from.column + 1; c < to.column; c++) {
                    var bend = add(Kind.BEND, c, List.of());
                    new Strand(link, from, bend);
                    from = bend;
                }
                new Strand(link, from, to);
            }
        }
    }

    private List<String> endLabel(Link link) {
        var label = new ArrayList<>(lines(Typeface.REGULAR, link.name()));
        label.addAll(lines(Typeface.REGULAR, link.amount()));
        return label;
    }

    /** The largest scale at which every column stays within the height, labels counted. */
    private void chooseScale() {
        scale = WIDEST_LINK / drawn().stream().mapToDouble(Link::value).max().orElseThrow();
        for (var back : returns) {
            scale = Math.min(scale, WIDEST_RETURN / back.link.value());
        }
        for (var column : columns) {
            double fixed = column.stream().mapToDouble(b -> b.head() + GAP).sum();
            double load = column.stream().mapToDouble(SankeyLayout::load).sum();
            if (load > 0) {
                scale = Math.min(scale, Math.max(TALLEST - fixed, TALLEST / 4) / load);
            }
        }
    }

    private static double load(SankeyBlock block) {
        double in =
                block.in.stream().mapToDouble(s -> s.link.value()).sum()
                        + block.returnsIn.stream().mapToDouble(r -> r.link.value()).sum();
        double out =
                block.out.stream().mapToDouble(s -> s.link.value()).sum()
                        + block.returnsOut.stream().mapToDouble(r -> r.link.value()).sum();
        return Math.max(in, out);
    }

    private void setBars() {
        for (var block : all()) {
            block.x = MARGIN + pitch * block.column;
            block.bar =
                    block.kind == Kind.UNIT
                            ? Math.max(
                                    slots(block.in, block.returnsIn),
                                    slots(block.out, block.returnsOut))
                            : thickness(
                                    block.in.isEmpty()
                                            ? block.out.getFirst().link
                                            : block.in.getFirst().link);
        }
    }

    private double slots(Collection<Strand> strands, Collection<Return> returns) {
        return strands.stream().mapToDouble(s -> slot(thickness(s.link))).sum()
                + returns.stream().mapToDouble(r -> slot(thickness(r.link))).sum();
    }

    private List<SankeyBlock> all() {
        return columns.stream().flatMap(List::stream).toList();
    }

    /** Gives every link its place on the bars at its ends, in the order of what it leads to. */
    private void connect() {
        for (var block : all()) {
            block.out.sort(comparingDouble(s -> s.to.barMiddle()));
            block.in.sort(comparingDouble(s -> s.from.barMiddle()));
            block.returnsOut.sort(comparingInt((Return r) -> r.to.column));
            block.returnsIn.sort(comparingInt((Return r) -> -r.from.column));
            double y = block.barMiddle() - slots(block.out, block.returnsOut) / 2;
            if (block.kind != Kind.UNIT) {
                block.out.forEach(s -> s.fromY = block.barMiddle());
                block.in.forEach(s -> s.toY = block.barMiddle());
                continue;
            }
            for (var strand : block.out) {
                strand.fromY = y + slot(thickness(strand.link)) / 2;
                y += slot(thickness(strand.link));
            }
            for (var back : block.returnsOut) {
                back.fromY = y + slot(thickness(back.link)) / 2;
                y += slot(thickness(back.link));
            }
            y = block.barMiddle() - slots(block.in, block.returnsIn) / 2;
            for (var strand : block.in) {
                strand.toY = y + slot(thickness(strand.link)) / 2;
                y += slot(thickness(strand.link));
            }
            for (var back : block.returnsIn) {
                back.toY = y + slot(thickness(back.link)) / 2;
                y += slot(thickness(back.link));
            }
        }
    }

    /** Lanes from the shortest return, innermost, to the longest. */
    private void placeReturns() {
        returns.sort(
                comparingInt((Return r) -> r.from.column - r.to.column)
                        .thenComparingInt(r -> r.to.column)
                        .thenComparingDouble(r -> -r.fromY));
        var right = new double[columns.size()];
        var left = new double[columns.size()];
        double bottom = all().stream().mapToDouble(b -> b.top + b.height()).max().orElse(0) + GAP;
        for (var back : returns) {
            double t = thickness(back.link);
            back.fromX = back.from.x + BAR + 5 + right[back.from.column] + t / 2;
            right[back.from.column] += t + 4;
            back.toX = back.to.x - 5 - left[back.to.column] - t / 2;
            left[back.to.column] += t + 4;
            back.lane = bottom + slot(t) / 2;
            bottom += slot(t) + 5;
        }
    }

    private void moveIntoView() {
        double least =
                all().stream().mapToDouble(b -> b.x + BAR / 2 - widest(b) / 2).min().orElse(0);
        double most =
                all().stream().mapToDouble(b -> b.x + BAR / 2 + widest(b) / 2).max().orElse(0);
        double lowest = all().stream().mapToDouble(b -> b.top + b.height()).max().orElse(0);
        for (var back : returns) {
            double t = thickness(back.link);
            least = Math.min(least, back.toX - t / 2);
            most = Math.max(most, back.fromX + t / 2);
            lowest = Math.max(lowest, back.lane + slot(t) / 2);
        }
        double shift = MARGIN - least;
        all().forEach(b -> b.x += shift);
        returns.forEach(r -> {
            r.fromX += shift;
            r.toX += shift;
        });
        width = Math.max(Chart.UPRIGHT, most + shift + MARGIN);
        height = lowest + 2 * MARGIN;
    }

    private static double widest(SankeyBlock block) {
        var typeface = block.kind == Kind.UNIT ? Typeface.SEMIBOLD : Typeface.REGULAR;
        return Math.max(
                BAR,
                block.label.stream().mapToDouble(l -> typeface.width(l, Svg.TEXT)).max().orElse(0));
    }
}

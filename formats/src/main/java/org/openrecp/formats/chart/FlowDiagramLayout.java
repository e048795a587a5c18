// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static org.openrecp.formats.chart.Svg.n;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.chart.FlowDiagram.Arrow;
import org.openrecp.formats.chart.FlowDiagram.Box;
import org.openrecp.formats.chart.Svg.Anchor;

/** A flow diagram laid out by ELK in one direction. */
final class FlowDiagramLayout {
    private static final double BOX_ROOM = 116;
    private static final double END_ROOM = 96;
    private static final double PADDING = 8;
    private static final double HEAD = 6;
    private static final double READABLE = 0.75;

    static {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final FlowDiagram diagram;
    private final boolean named;
    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<Box, ElkNode> boxes = new LinkedHashMap<>();
    private final Map<Arrow, ElkNode> ends = new LinkedHashMap<>();
    private final Map<Arrow, ElkEdge> edges = new LinkedHashMap<>();

    /** A drawing and how much it was made smaller. */
    record Drawn(Chart chart, double scale) {
        boolean isReadable() {
            return scale >= READABLE;
        }
    }

    private FlowDiagramLayout(FlowDiagram diagram, Direction direction, boolean named) {
        this.diagram = diagram;
        this.named = named;
        configure(direction);
        diagram.boxes().forEach(b -> boxes.put(b, node(lines(b), BOX_ROOM, 2 * PADDING)));
        diagram.arrows().forEach(this::connect);
        var forward = diagram.forward();
        edges.forEach((arrow, edge) ->
                edge.setProperty(
                        LayeredOptions.PRIORITY_DIRECTION, forward.contains(arrow) ? 100 : 0));
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    }

    /** Lays it out with the names of streams, or with their ids alone. */
    static Drawn draw(FlowDiagram diagram, Direction direction, boolean named) {
        return new FlowDiagramLayout(diagram, direction, named).draw();
    }

    private void configure(Direction direction) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, direction);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(4));
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, 12.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_NODE, 10.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, 8.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_LABEL, 2.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 20.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 10.0);
        graph.setProperty(LayeredOptions.FEEDBACK_EDGES, true);
    }

    private static List<String> lines(Box box) {
        return Typeface.SEMIBOLD.wrap(box.label(), Svg.TEXT, BOX_ROOM - 2 * PADDING, 3);
    }

    private List<String> lines(Arrow arrow) {
        boolean inside = arrow.from() != null && arrow.to() != null;
        var text = named || !inside ? arrow.id() + " " + arrow.name() : arrow.id();
        return Typeface.REGULAR.wrap(text, Svg.TEXT, END_ROOM, 3);
    }

    private ElkNode node(List<String> lines, double width, double padding) {
        var node = ElkGraphUtil.createNode(graph);
        node.setDimensions(width, lines.size() * Svg.LINE + padding);
        return node;
    }

    private void connect(Arrow arrow) {
        var from = find(arrow.from());
        var to = find(arrow.to());
        if (from == null || to == null) {
            var lines = lines(arrow);
            var end = node(lines, width(lines), 4);
            ends.put(arrow, end);
            edges.put(
                    arrow,
                    ElkGraphUtil.createSimpleEdge(
                            from == null ? end : from, to == null ? end : to));
        } else {
            var edge = ElkGraphUtil.createSimpleEdge(from, to);
            var lines = lines(arrow);
            var label = ElkGraphUtil.createLabel(String.join("\n", lines), edge);
            label.setDimensions(width(lines), lines.size() * Svg.LINE);
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            edges.put(arrow, edge);
        }
    }

    private @Nullable ElkNode find(@Nullable String id) {
        return diagram.boxes().stream()
                .filter(b -> b.id().equals(id))
                .map(boxes::get)
                .findFirst()
                .orElse(null);
    }

    private static double width(List<String> lines) {
        return lines.stream().mapToDouble(l -> Typeface.REGULAR.width(l, Svg.TEXT)).max().orElse(0)
                + 6;
    }

    private Drawn draw() {
        var svg = new Svg();
        edges.forEach((arrow, edge) -> edge.getSections().forEach(s -> arrow(svg, arrow, s)));
        boxes.forEach((box, node) -> box(svg, box, node));
        ends.forEach((arrow, node) ->
                text(
                        svg,
                        lines(arrow),
                        node.getX() + node.getWidth() / 2,
                        node.getY() + 2,
                        arrow.loss() ? "fill=\"" + Svg.ACCENT + "\"" : "fill=\"" + Svg.INK + "\""));
        edges.forEach((arrow, edge) ->
                edge.getLabels()
                        .forEach(l ->
                                text(
                                        svg,
                                        lines(arrow),
                                        l.getX() + l.getWidth() / 2,
                                        l.getY(),
                                        "fill=\"" + Svg.MUTED + "\"")));
        var chart = svg.finish(graph.getWidth(), graph.getHeight(), diagram.title());
        return new Drawn(chart, chart.width() / graph.getWidth());
    }

    private static void arrow(Svg svg, Arrow arrow, ElkEdgeSection section) {
        var points = new ArrayList<double[]>();
        points.add(new double[] {section.getStartX(), section.getStartY()});
        section.getBendPoints().forEach(p -> points.add(new double[] {p.getX(), p.getY()}));
        points.add(new double[] {section.getEndX(), section.getEndY()});
        var d = new StringBuilder();
        for (var p : points) {
            d.append(d.isEmpty() ? "M" : "L").append(n(p[0])).append(" ").append(n(p[1]));
        }
        var colour = arrow.loss() ? Svg.ACCENT : Svg.MUTED;
        var dash = arrow.loss() ? " stroke-dasharray=\"5 2\"" : "";
        svg.path(
                d.toString(),
                "fill=\"none\" stroke=\"%s\" stroke-width=\"1.2\"%s".formatted(colour, dash),
                arrow.title());
        head(svg, points.get(points.size() - 2), points.getLast(), colour);
    }

    private static void head(Svg svg, double[] before, double[] tip, String colour) {
        double length = Math.max(1e-9, Math.hypot(tip[0] - before[0], tip[1] - before[1]));
        double dx = (tip[0] - before[0]) / length * HEAD;
        double dy = (tip[1] - before[1]) / length * HEAD;
        svg.path(
                "M%s %sL%s %sL%s %sZ"
                        .formatted(
                                n(tip[0]),
                                n(tip[1]),
                                n(tip[0] - dx - dy / 2),
                                n(tip[1] - dy + dx / 2),
                                n(tip[0] - dx + dy / 2),
                                n(tip[1] - dy - dx / 2)),
                "fill=\"" + colour + "\"",
                "");
    }

    private static void box(Svg svg, Box box, ElkNode node) {
        var look =
                switch (box.kind()) {
                    case PRODUCTION -> "fill=\"#fff\" stroke-width=\"1.4\"";
                    case UTILITY -> "fill=\"" + Svg.PALE + "\" stroke-width=\"1.4\"";
                    case TREATMENT -> "fill=\"#fff\" stroke-width=\"1.4\" stroke-dasharray=\"5 3\"";
                    case STORAGE -> "fill=\"#fff\" stroke-width=\"1.4\" rx=\"9\"";
                };
        svg.rect(
                node.getX(),
                node.getY(),
                node.getWidth(),
                node.getHeight(),
                look + " stroke=\"" + Svg.INK + "\"",
                box.label());
        text(
                svg,
                lines(box),
                node.getX() + node.getWidth() / 2,
                node.getY() + PADDING,
                "font-weight=\"600\" fill=\"" + Svg.INK + "\"");
    }

    private static void text(Svg svg, List<String> lines, double middle, double top, String look) {
        double y = top + Svg.TEXT - 0.5;
        for (var line : lines) {
            svg.text(middle, y, Anchor.MIDDLE, look, line);
            y += Svg.LINE;
        }
    }
}

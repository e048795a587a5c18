// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.chart.FlowDiagram.Arrow;
import org.openrecp.formats.chart.FlowDiagram.Box;

/** A flow diagram laid out by ELK in one direction. */
final class FlowDiagramLayout {
    private static final double END_ROOM = 96;
    private static final double READABLE = 0.75;

    private final FlowDiagram diagram;
    private final boolean named;
    private final FlowGraph graph;
    private final Set<Arrow> backward;
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
        graph = new FlowGraph(direction);
        backward = diagram.backward();
        diagram.boxes().forEach(b -> boxes.put(b, graph.box(lines(b))));
        diagram.arrows().forEach(this::connect);
        graph.layout();
    }

    /** Lays it out with the names of streams, or with their ids alone. */
    static Drawn draw(FlowDiagram diagram, Direction direction, boolean named) {
        return new FlowDiagramLayout(diagram, direction, named).draw();
    }

    private static List<String> lines(Box box) {
        return FlowGraph.boxLines(box.label());
    }

    private List<String> lines(Arrow arrow) {
        boolean inside = arrow.from() != null && arrow.to() != null;
        var text = named || !inside ? arrow.id() + " " + arrow.name() : arrow.id();
        return Typeface.REGULAR.wrap(text, Svg.TEXT, END_ROOM, 3);
    }

    private void connect(Arrow arrow) {
        var from = find(arrow.from());
        var to = find(arrow.to());
        if (from == null || to == null) {
            var end = graph.end(lines(arrow));
            ends.put(arrow, end);
            edges.put(arrow, graph.edge(from == null ? end : from, to == null ? end : to, false));
        } else {
            var edge = graph.edge(from, to, backward.contains(arrow));
            graph.label(edge, lines(arrow));
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

    private Drawn draw() {
        var svg = new Svg();
        edges.forEach((arrow, edge) -> edge.getSections().forEach(s -> arrow(svg, arrow, s)));
        boxes.forEach((box, node) -> box(svg, box, node));
        ends.forEach((arrow, node) ->
                FlowGraph.text(
                        svg,
                        lines(arrow),
                        node.getX() + node.getWidth() / 2,
                        node.getY() + 2,
                        arrow.loss() ? "fill=\"" + Svg.ACCENT + "\"" : "fill=\"" + Svg.INK + "\""));
        edges.forEach((arrow, edge) ->
                edge.getLabels()
                        .forEach(l ->
                                FlowGraph.text(
                                        svg,
                                        lines(arrow),
                                        l.getX() + l.getWidth() / 2,
                                        l.getY(),
                                        "fill=\"" + Svg.MUTED + "\"")));
        var chart = svg.finish(graph.width(), graph.height(), diagram.title());
        return new Drawn(chart, chart.width() / graph.width());
    }

    private void arrow(Svg svg, Arrow arrow, ElkEdgeSection section) {
        var colour = arrow.loss() ? Svg.ACCENT : Svg.MUTED;
        var dash = arrow.loss() ? " stroke-dasharray=\"5 2\"" : "";
        svg.path(
                FlowGraph.line(section, backward.contains(arrow)),
                "fill=\"none\" stroke=\"%s\" stroke-width=\"1.2\"%s".formatted(colour, dash),
                arrow.title());
        svg.path(FlowGraph.head(section, backward.contains(arrow)), "fill=\"" + colour + "\"", "");
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
        FlowGraph.text(
                svg,
                lines(box),
                node.getX() + node.getWidth() / 2,
                node.getY() + FlowGraph.PADDING,
                "font-weight=\"600\" fill=\"" + Svg.INK + "\"");
    }
}

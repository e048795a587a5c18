// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.formats.chart.FlowMap.Flow;
import org.openrecp.formats.chart.FlowMap.State;
import org.openrecp.formats.chart.FlowMap.Unit;

/** Draws a flow map: groups with looks that a style sheet may change. */
final class FlowMapDrawing {
    private static final double END_ROOM = 110;
    private static final String INK = "fill=\"currentColor\"";
    private static final String PARTS = "tabindex=\"0\" role=\"button\"";
    private static final List<String> UNKNOWN = List.of("?");

    private final FlowMap map;
    private final FlowGraph graph;
    private final Map<Unit, ElkNode> units = new LinkedHashMap<>();
    private final Map<String, ElkNode> missing = new LinkedHashMap<>();
    private final List<Drawn> flows = new ArrayList<>();

    /**
     * A stream with its place in the graph.
     *
     * @param backwards whether it was laid out from its head to its tail, because it goes back in
     *     the process
     * @param end text where it leads to no box; null: its label stands in the middle
     * @param otherEnd the second such end
     */
    private record Drawn(
            Flow flow,
            ElkEdge edge,
            boolean backwards,
            List<String> lines,
            @Nullable ElkNode end,
            @Nullable ElkNode otherEnd) {}

    private FlowMapDrawing(FlowMap map, Direction direction) {
        this.map = map;
        graph = new FlowGraph(direction);
        map.units().forEach(u -> units.put(u, graph.box(lines(u))));
        map.missing().forEach(id -> missing.put(id, graph.box(missingLines(id))));
        var byId = new HashMap<String, ElkNode>(missing);
        units.forEach((unit, node) -> byId.putIfAbsent(unit.id(), node));
        var backward = map.backward();
        for (int i = 0; i < map.flows().size(); i++) {
            connect(map.flows().get(i), byId, backward.contains(i));
        }
        graph.layout();
    }

    static Chart draw(FlowMap map, Direction direction) {
        return new FlowMapDrawing(map, direction).draw();
    }

    private static List<String> lines(Unit unit) {
        return FlowGraph.boxLines((unit.faulty() ? "! " : "") + unit.label());
    }

    private static List<String> missingLines(String id) {
        return FlowGraph.boxLines(id + " ?");
    }

    private void connect(Flow flow, Map<String, ElkNode> byId, boolean backward) {
        var from = node(flow.from(), byId);
        var to = node(flow.to(), byId);
        if (from != null && to != null) {
            var edge = graph.edge(from, to, backward);
            var lines = lines(flow, flow.id());
            if (!lines.isEmpty()) {
                graph.label(edge, lines);
            }
            flows.add(new Drawn(flow, edge, backward, lines, null, null));
            return;
        }
        var lines = endLines(flow);
        var end = graph.end(lines);
        var otherEnd = from == null && to == null ? graph.end(UNKNOWN) : null;
        var source = from != null ? from : end;
        var target = to != null ? to : otherEnd != null ? otherEnd : end;
        var edge = graph.edge(source, target, false);
        flows.add(new Drawn(flow, edge, false, lines, end, otherEnd));
    }

    private static @Nullable ElkNode node(Place place, Map<String, ElkNode> byId) {
        return place instanceof Place.At(String id)
                ? Objects.requireNonNull(byId.get(id), id)
                : null;
    }

    private List<String> endLines(Flow flow) {
        boolean stock = flow.from() instanceof Place.Stock || flow.to() instanceof Place.Stock;
        var lines =
                new ArrayList<>(
                        lines(flow, flow.label() + (stock ? " (" + map.stock() + ")" : "")));
        return lines.isEmpty() ? UNKNOWN : lines;
    }

    /** A label and the quantity below it; a mark where something is wrong. */
    private static List<String> lines(Flow flow, String label) {
        boolean wrong = flow.state() == State.SUSPICIOUS || flow.state() == State.FAULTY;
        var marked = (wrong ? "! " : "") + label;
        var lines = new ArrayList<String>();
        if (!marked.isBlank()) {
            lines.addAll(Typeface.REGULAR.wrap(marked, Svg.TEXT, END_ROOM, 3));
        }
        if (!flow.quantity().isBlank()) {
            lines.addAll(Typeface.REGULAR.wrap(flow.quantity(), Svg.TEXT, END_ROOM, 2));
        }
        return lines;
    }

    private Chart draw() {
        var svg = new Svg();
        units.forEach((unit, node) -> unit(svg, unit, node));
        missing.forEach((id, node) -> missing(svg, id, node));
        flows.forEach(flow -> flow(svg, flow));
        return svg.finishForScreen(
                Math.max(1, graph.width()), Math.max(1, graph.height()), "flow-map", map.title());
    }

    private void unit(Svg svg, Unit unit, ElkNode node) {
        var kind = unit.kind().name().toLowerCase(Locale.ROOT);
        svg.group(
                "class=\"unit %s%s\" data-unit=\"%s\" %s"
                        .formatted(
                                kind,
                                unit.faulty() ? " faulty" : "",
                                Svg.escape(unit.key()),
                                PARTS),
                map.spoken(unit));
        var look =
                switch (unit.kind()) {
                    case PRODUCTION -> "stroke-width=\"1.4\"";
                    case UTILITY -> "stroke-width=\"2.8\"";
                    case TREATMENT -> "stroke-width=\"1.4\" stroke-dasharray=\"5 3\"";
                    case STORAGE -> "stroke-width=\"1.4\" rx=\"9\"";
                };
        box(svg, node, look, lines(unit));
        svg.endGroup();
    }

    private static void missing(Svg svg, String id, ElkNode node) {
        svg.group("class=\"missing\" role=\"img\"", id + " ?");
        box(svg, node, "stroke-width=\"1.4\" stroke-dasharray=\"1.5 3\"", missingLines(id));
        svg.endGroup();
    }

    private static void box(Svg svg, ElkNode node, String look, List<String> lines) {
        svg.rect(
                node.getX(),
                node.getY(),
                node.getWidth(),
                node.getHeight(),
                "class=\"box\" fill=\"none\" pointer-events=\"all\" stroke=\"currentColor\" "
                        + look,
                "");
        FlowGraph.text(
                svg,
                lines,
                node.getX() + node.getWidth() / 2,
                node.getY() + FlowGraph.PADDING,
                "font-weight=\"600\" " + INK);
    }

    private void flow(Svg svg, Drawn drawn) {
        var flow = drawn.flow();
        var state = flow.state().name().toLowerCase(Locale.ROOT);
        svg.group(
                "class=\"flow %s%s\" data-stream=\"%s\" %s"
                        .formatted(
                                state, flow.loss() ? " loss" : "", Svg.escape(flow.key()), PARTS),
                map.spoken(flow));
        drawn.edge().getSections().forEach(s -> arrow(svg, drawn, s));
        drawn.edge()
                .getLabels()
                .forEach(l -> text(svg, drawn.lines(), l.getX() + l.getWidth() / 2, l.getY()));
        var end = drawn.end();
        if (end != null) {
            text(svg, drawn.lines(), end.getX() + end.getWidth() / 2, end.getY() + 2);
        }
        var other = drawn.otherEnd();
        if (other != null) {
            text(svg, UNKNOWN, other.getX() + other.getWidth() / 2, other.getY() + 2);
        }
        svg.endGroup();
    }

    private static void text(Svg svg, List<String> lines, double middle, double top) {
        FlowGraph.text(svg, lines, middle, top, INK);
    }

    /** A wide path without colour is there to be pointed at. */
    private static void arrow(Svg svg, Drawn drawn, ElkEdgeSection section) {
        var flow = drawn.flow();
        var line = FlowGraph.line(section, drawn.backwards());
        var dash =
                flow.state() == State.UNMEASURED
                        ? " stroke-dasharray=\"1.5 3\""
                        : flow.loss() ? " stroke-dasharray=\"5 2\"" : "";
        svg.path(
                line, "class=\"hit\" fill=\"none\" stroke=\"transparent\" stroke-width=\"12\"", "");
        svg.path(
                line,
                "class=\"line\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"%s\"%s"
                        .formatted(flow.state() == State.SUSPICIOUS ? "2.4" : "1.2", dash),
                "");
        svg.path(
                FlowGraph.head(section, drawn.backwards()),
                "class=\"head\" fill=\"currentColor\"",
                "");
    }
}

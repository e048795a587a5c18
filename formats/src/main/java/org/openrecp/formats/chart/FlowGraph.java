// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static org.openrecp.formats.chart.Svg.n;

import java.util.ArrayList;
import java.util.List;
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

/** Boxes and arrows with room for their texts, laid out by Eclipse ELK in one direction. */
final class FlowGraph {
    static final double PADDING = 8;
    private static final double BOX_ROOM = 116;
    private static final double HEAD = 6;

    /** Drawings with more are ordered once: to compare several orders would take seconds. */
    private static final int MANY_EDGES = 60;

    static {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final ElkNode graph = ElkGraphUtil.createGraph();

    FlowGraph(Direction direction) {
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
    }

    /** The lines of a box's label. */
    static List<String> boxLines(String label) {
        return Typeface.SEMIBOLD.wrap(label, Svg.TEXT, BOX_ROOM - 2 * PADDING, 3);
    }

    ElkNode box(List<String> lines) {
        return node(lines, BOX_ROOM, 2 * PADDING);
    }

    /** The text at the end of an arrow that leads to no box. */
    ElkNode end(List<String> lines) {
        return node(lines, width(lines), 4);
    }

    private ElkNode node(List<String> lines, double width, double padding) {
        var node = ElkGraphUtil.createNode(graph);
        node.setDimensions(width, lines.size() * Svg.LINE + padding);
        return node;
    }

    /**
     * An arrow.
     *
     * @param backwards whether it goes back in the process, so that it is laid out from its head to
     *     its tail
     */
    ElkEdge edge(ElkNode from, ElkNode to, boolean backwards) {
        return backwards
                ? ElkGraphUtil.createSimpleEdge(to, from)
                : ElkGraphUtil.createSimpleEdge(from, to);
    }

    /** Makes room for a text in the middle of an arrow. */
    void label(ElkEdge edge, List<String> lines) {
        var label = ElkGraphUtil.createLabel(String.join("\n", lines), edge);
        label.setDimensions(width(lines), lines.size() * Svg.LINE);
        label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    }

    private static double width(List<String> lines) {
        return lines.stream().mapToDouble(l -> Typeface.REGULAR.width(l, Svg.TEXT)).max().orElse(0)
                + 6;
    }

    void layout() {
        if (graph.getContainedEdges().size() > MANY_EDGES) {
            graph.setProperty(LayeredOptions.THOROUGHNESS, 1);
        }
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    }

    double width() {
        return graph.getWidth();
    }

    double height() {
        return graph.getHeight();
    }

    /** From tail to head. */
    private static List<double[]> points(ElkEdgeSection section, boolean backwards) {
        var points = new ArrayList<double[]>();
        points.add(new double[] {section.getStartX(), section.getStartY()});
        section.getBendPoints().forEach(p -> points.add(new double[] {p.getX(), p.getY()}));
        points.add(new double[] {section.getEndX(), section.getEndY()});
        return backwards ? points.reversed() : points;
    }

    /** The path of an arrow. */
    static String line(ElkEdgeSection section, boolean backwards) {
        var d = new StringBuilder();
        for (var p : points(section, backwards)) {
            d.append(d.isEmpty() ? "M" : "L").append(n(p[0])).append(" ").append(n(p[1]));
        }
        return d.toString();
    }

    /** The path of an arrow's head. */
    static String head(ElkEdgeSection section, boolean backwards) {
        var points = points(section, backwards);
        var before = points.get(points.size() - 2);
        var tip = points.getLast();
        double length = Math.max(1e-9, Math.hypot(tip[0] - before[0], tip[1] - before[1]));
        double dx = (tip[0] - before[0]) / length * HEAD;
        double dy = (tip[1] - before[1]) / length * HEAD;
        return "M%s %sL%s %sL%s %sZ"
                .formatted(
                        n(tip[0]),
                        n(tip[1]),
                        n(tip[0] - dx - dy / 2),
                        n(tip[1] - dy + dx / 2),
                        n(tip[0] - dx + dy / 2),
                        n(tip[1] - dy - dx / 2));
    }

    /** Writes lines of text below each other, centred. */
    static void text(Svg svg, List<String> lines, double middle, double top, String look) {
        double y = top + Svg.TEXT - 0.5;
        for (var line : lines) {
            svg.text(middle, y, Svg.Anchor.MIDDLE, look, line);
            y += Svg.LINE;
        }
    }
}

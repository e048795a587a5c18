// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.elk.core.options.Direction;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.chart.Sankey.Link;

/**
 * A process flow diagram: a box per unit operation, an arrow per stream. Laid out by the layered
 * algorithm of Eclipse ELK.
 *
 * @param boxes in the order of the process
 */
public record FlowDiagram(String title, List<Box> boxes, List<Arrow> arrows) {
    /** A unit operation. */
    public record Box(String id, String label, Kind kind) {}

    /** What a box is for; it decides the look of its outline. */
    public enum Kind {
        PRODUCTION,
        UTILITY,
        TREATMENT,
        STORAGE
    }

    /**
     * A stream.
     *
     * @param from id of a box; null: from outside
     * @param to id of a box; null: to the outside
     * @param id stands alone where there are too many streams to name each
     * @param amount of streams against the order of the process, the smallest is drawn backwards
     * @param loss whether it leaves as a loss
     */
    public record Arrow(
            @Nullable String from,
            @Nullable String to,
            String id,
            String name,
            String title,
            double amount,
            boolean loss) {}

    public FlowDiagram {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        var known = boxes.stream().map(Box::id).collect(toSet());
        for (var arrow : arrows) {
            if ((arrow.from != null && !known.contains(arrow.from))
                    || (arrow.to != null && !known.contains(arrow.to))
                    || (arrow.from == null && arrow.to == null)) {
                throw new IllegalArgumentException("Arrow %s has an unknown end.".formatted(arrow));
            }
        }
    }

    /** The arrows that go back in the process. */
    Set<Arrow> backward() {
        var links = new LinkedHashMap<Link, Arrow>();
        arrows.stream()
                .filter(a -> a.from != null && a.to != null && !a.from.equals(a.to))
                .forEach(a -> links.put(link(a, links.size()), a));
        var nodes = boxes.stream().map(b -> new Sankey.Node(b.id, b.label)).toList();
        var graph = new SankeyGraph(new Sankey(title, nodes, List.copyOf(links.keySet())));
        return graph.feedback().stream()
                .map(l -> Objects.requireNonNull(links.get(l)))
                .collect(toSet());
    }

    private static Link link(Arrow arrow, int number) {
        double value = Math.max(Double.MIN_NORMAL, arrow.amount);
        return new Link(arrow.from, arrow.to, value, "", "" + number, Sankey.Kind.FLOW);
    }

    /** Draws it downwards or to the right, with names or only ids, as fits a page best. */
    public Chart draw() {
        var best = FlowDiagramLayout.draw(this, Direction.DOWN, true);
        for (boolean named : new boolean[] {true, false}) {
            for (var direction : List.of(Direction.DOWN, Direction.RIGHT)) {
                if (best.isReadable()) {
                    return best.chart();
                }
                var other = FlowDiagramLayout.draw(this, direction, named);
                best = other.scale() > best.scale() ? other : best;
            }
        }
        return best.chart();
    }
}

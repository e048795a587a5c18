// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Flows between unit operations, as wide as they are large. Recycles are allowed, also from a unit
 * operation to itself: they return below the diagram. The same input gives the same drawing.
 *
 * @param title answers the question that the chart is there for
 * @param nodes in the order of the process where possible: it decides ties, and which link of a
 *     cycle is drawn as the recycle
 * @param links those of value 0 or less are not drawn
 */
public record Sankey(String title, List<Node> nodes, List<Link> links) {
    /** A unit operation. */
    public record Node(String id, String label) {}

    /**
     * A flow.
     *
     * @param from id of a node; null: from outside
     * @param to id of a node; null: to the outside
     * @param name what flows, written where it comes in or goes out and where it returns
     * @param amount the value with its unit, in the reader's format
     */
    public record Link(
            @Nullable String from,
            @Nullable String to,
            double value,
            String name,
            String amount,
            Kind kind) {
        public Link {
            if (from == null && to == null) {
                throw new IllegalArgumentException("Link %s touches no node.".formatted(name));
            }
        }

        String title() {
            return name.isEmpty() ? amount : name + ": " + amount;
        }
    }

    /** How a link looks: from light to dark. */
    public enum Kind {
        FLOW,
        PRODUCT,
        LOSS
    }

    public Sankey {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        var known = nodes.stream().map(Node::id).collect(toSet());
        for (var link : links) {
            if ((link.from != null && !known.contains(link.from))
                    || (link.to != null && !known.contains(link.to))) {
                throw new IllegalArgumentException("Link %s has an unknown end.".formatted(link));
            }
        }
    }

    /** Draws it. */
    public Chart draw() {
        return SankeyDrawing.draw(title, SankeyLayout.of(this));
    }
}

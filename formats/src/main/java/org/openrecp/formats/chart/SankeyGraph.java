// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openrecp.formats.chart.Sankey.Link;

/**
 * The columns of a Sankey diagram: links that close a cycle are set apart, the rest is layered by
 * longest path, and unit operations fed from outside alone move next to what they feed.
 */
final class SankeyGraph {
    private final Map<String, List<Edge>> outputs = new LinkedHashMap<>();
    private final Map<String, List<Edge>> inputs = new HashMap<>();
    private final List<Link> feedback = new ArrayList<>();
    private final List<String> fromLastToFirst = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private record Edge(String from, String to, Link link) {}

    SankeyGraph(Sankey sankey) {
        for (var node : sankey.nodes()) {
            outputs.put(node.id(), new ArrayList<>());
            inputs.put(node.id(), new ArrayList<>());
        }
        takeForward(sankey);
        sortFromLast();
        layer();
    }

    /** Links that return. */
    List<Link> feedback() {
        return feedback;
    }

    /** Column of a node, 0 at the left. */
    int column(String node) {
        return columns.getOrDefault(node, 0);
    }

    private List<Edge> out(String node) {
        return outputs.getOrDefault(node, List.of());
    }

    private List<Edge> in(String node) {
        return inputs.getOrDefault(node, List.of());
    }

    /**
     * Takes the links that go with the order of the nodes, then the others from the largest to the
     * smallest, and sets apart those that would close a cycle.
     */
    private void takeForward(Sankey sankey) {
        var order = List.copyOf(outputs.keySet());
        var inner = new ArrayList<Edge>();
        for (var link : sankey.links()) {
            var from = link.from();
            var to = link.to();
            if (link.value() > 0 && from != null && to != null) {
                inner.add(new Edge(from, to, link));
            }
        }
        inner.sort(
                comparing((Edge e) -> order.indexOf(e.from) > order.indexOf(e.to))
                        .thenComparing(comparingDouble(e -> -e.link.value())));
        for (var edge : inner) {
            if (reaches(edge.to, edge.from, new HashSet<>())) {
                feedback.add(edge.link);
            } else {
                out(edge.from).add(edge);
                in(edge.to).add(edge);
            }
        }
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return from.equals(to)
                || (seen.add(from) && out(from).stream().anyMatch(e -> reaches(e.to, to, seen)));
    }

    private void sortFromLast() {
        var seen = new HashSet<String>();
        outputs.keySet().forEach(node -> visit(node, seen));
    }

    private void visit(String node, Set<String> seen) {
        if (seen.add(node)) {
            out(node).forEach(e -> visit(e.to, seen));
            fromLastToFirst.add(node);
        }
    }

    private void layer() {
        for (var node : fromLastToFirst.reversed()) {
            columns.put(node, in(node).stream().mapToInt(e -> column(e.from) + 1).max().orElse(0));
        }
        for (var node : fromLastToFirst) {
            if (in(node).isEmpty()) {
                out(node).stream()
                        .mapToInt(e -> column(e.to) - 1)
                        .min()
                        .ifPresent(next -> columns.put(node, next));
            }
        }
    }
}

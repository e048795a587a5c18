// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table, numbered. Tables of fewer than three dimensions get dimensions of one node.
 */
final class Grid {
    private static final int DIMENSIONS = 3;

    private final List<Dimension> dimensions;

    /** [dimension][node] → parent node, −1 for the total, which is node 0. */
    private final int[][] parent = new int[DIMENSIONS][];

    private final boolean[][] leaf = new boolean[DIMENSIONS][];
    private final List<Map<String, Integer>> nodes = new ArrayList<>();
    private final List<Map<Integer, List<Line>>> lines = new ArrayList<>();

    /** [leaf cell] filled as it is asked for. */
    private final int[] @Nullable [] containing;

    Grid(List<Dimension> dimensions) {
        this.dimensions = dimensions;
        for (int d = 0; d < DIMENSIONS; d++) {
            lines.add(new HashMap<>());
            nodes.add(new HashMap<>());
            parent[d] =
                    d < dimensions.size()
                            ? parents(dimensions.get(d), nodes.get(d))
                            : new int[] {-1};
            leaf[d] = leaves(parent[d]);
        }
        containing = new int[size()][];
    }

    private static int[] parents(Dimension dimension, Map<String, Integer> nodes) {
        int[] parents = new int[dimension.categories().size()];
        for (Category category : dimension.categories()) {
            int node = nodes.size();
            nodes.put(category.code(), node);
            String above = category.parent();
            parents[node] = above == null ? -1 : nodes.getOrDefault(above, 0);
        }
        return parents;
    }

    private static boolean[] leaves(int[] parent) {
        boolean[] leaf = new boolean[parent.length];
        Arrays.fill(leaf, true);
        for (int above : parent) {
            if (above >= 0) {
                leaf[above] = false;
            }
        }
        return leaf;
    }

    int size() {
        return parent[0].length * parent[1].length * parent[2].length;
    }

    int cell(int first, int second, int third) {
        return (first * parent[1].length + second) * parent[2].length + third;
    }

    int cell(List<String> codes) {
        int[] node = new int[DIMENSIONS];
        for (int d = 0; d < codes.size(); d++) {
            node[d] = nodes.get(d).getOrDefault(codes.get(d), 0);
        }
        return cell(node[0], node[1], node[2]);
    }

    int node(int dimension, int cell) {
        return switch (dimension) {
            case 0 -> cell / (parent[1].length * parent[2].length);
            case 1 -> cell / parent[2].length % parent[1].length;
            default -> cell % parent[2].length;
        };
    }

    boolean isLeaf(int cell) {
        return leaf[0][node(0, cell)] && leaf[1][node(1, cell)] && leaf[2][node(2, cell)];
    }

    Cell name(int cell) {
        var codes = new ArrayList<String>();
        for (int d = 0; d < dimensions.size(); d++) {
            codes.add(dimensions.get(d).categories().get(node(d, cell)).code());
        }
        return new Cell(codes);
    }

    /** The leaf cell itself and every total that it counts in. */
    int[] containing(int leafCell) {
        int[] known = containing[leafCell];
        if (known == null) {
            known = computeContaining(leafCell);
            containing[leafCell] = known;
        }
        return known;
    }

    private int[] computeContaining(int leafCell) {
        int[][] chain = new int[DIMENSIONS][];
        for (int d = 0; d < DIMENSIONS; d++) {
            chain[d] = Line.chain(parent[d], node(d, leafCell));
        }
        int[] cells = new int[chain[0].length * chain[1].length * chain[2].length];
        int k = 0;
        for (int a : chain[0]) {
            for (int b : chain[1]) {
                for (int c : chain[2]) {
                    cells[k++] = cell(a, b, c);
                }
            }
        }
        return cells;
    }

    /** Whether the categories that both have are parts of the same ones, dimension by dimension. */
    boolean isLike(Grid other) {
        boolean alike = dimensions.size() == other.dimensions.size();
        for (int d = 0; alike && d < dimensions.size(); d++) {
            var above = parents(other.dimensions.get(d));
            alike =
                    dimensions.get(d).name().equals(other.dimensions.get(d).name())
                            && dimensions.get(d).categories().stream()
                                    .filter(c -> above.containsKey(c.code()))
                                    .allMatch(c -> Objects.equals(above.get(c.code()), c.parent()));
        }
        return alike;
    }

    private static Map<String, @Nullable String> parents(Dimension dimension) {
        var parents = new HashMap<String, @Nullable String>();
        dimension.categories().forEach(c -> parents.put(c.code(), c.parent()));
        return parents;
    }

    /** The cell of the same codes in a grid that is alike; −1 if it has none. */
    int cellIn(Grid other, int cell) {
        int[] at = new int[DIMENSIONS];
        for (int d = 0; d < dimensions.size(); d++) {
            var code = dimensions.get(d).categories().get(node(d, cell)).code();
            at[d] = other.nodes.get(d).getOrDefault(code, -1);
            if (at[d] < 0) {
                return -1;
            }
        }
        return other.cell(at[0], at[1], at[2]);
    }

    /** The ways in which this category can change while its dimension stays consistent. */
    List<Line> lines(int dimension, int node) {
        return lines.get(dimension)
                .computeIfAbsent(node, n -> Line.through(parent[dimension], leaf[dimension], n));
    }
}

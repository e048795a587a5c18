// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which tables an atom stands, and in which of them under the same codes. A cube of atoms of one
 * pattern changes the same cells in all tables of the latter kind, so cells that one of them showed
 * are closed to it in the others.
 */
final class Patterns {
    private final List<Grid> grids;

    /** [table] the first table that is alike. */
    private final int[] kind;

    private final Map<Pattern, Integer> numbers = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final Map<List<Integer>, BitSet> closed = new HashMap<>();

    /**
     * The tables of an atom.
     *
     * @param aligned those where it has the codes that it has in the first table of that kind
     */
    private record Pattern(BitSet in, BitSet aligned) {}

    Patterns(List<Grid> grids) {
        this.grids = grids;
        kind = new int[grids.size()];
        for (int t = 0; t < kind.length; t++) {
            Grid grid = grids.get(t);
            int first = 0;
            while (!grid.isLike(grids.get(first))) {
                first++;
            }
            kind[t] = first;
        }
    }

    int count() {
        return patterns.size();
    }

    /** Whether two tables have the same categories, as far as both have them. */
    boolean areAlike(int one, int other) {
        return kind[one] == kind[other];
    }

    /** The number of the pattern of atoms with these leaf cells. */
    int of(int[] leaf) {
        var in = new BitSet();
        var aligned = new BitSet();
        int[] reference = new int[leaf.length];
        Arrays.fill(reference, -1);
        for (int t = 0; t < leaf.length; t++) {
            if (leaf[t] < 0) {
                continue;
            }
            in.set(t);
            int first = reference[kind[t]];
            if (first < 0) {
                reference[kind[t]] = t;
                aligned.set(t);
            } else if (grids.get(first).cellIn(grids.get(t), leaf[first]) == leaf[t]) {
                aligned.set(t);
            }
        }
        var pattern = new Pattern(in, aligned);
        return numbers.computeIfAbsent(
                pattern,
                p -> {
                    patterns.add(p);
                    return patterns.size() - 1;
                });
    }

    /** Cells of a table that no cube of a pattern may change, as another table showed them. */
    BitSet closed(int home, int pattern, List<BitSet> published) {
        return closed.computeIfAbsent(
                List.of(home, pattern), _ -> computeClosed(home, patterns.get(pattern), published));
    }

    private BitSet computeClosed(int home, Pattern pattern, List<BitSet> published) {
        var cells = new BitSet();
        if (pattern.aligned.get(home)) {
            pattern.aligned.stream()
                    .filter(t -> t != home && kind[t] == kind[home])
                    .forEach(t ->
                            published.get(t).stream()
                                    .map(c -> grids.get(t).cellIn(grids.get(home), c))
                                    .filter(c -> c >= 0)
                                    .forEach(cells::set));
        }
        return cells;
    }
}

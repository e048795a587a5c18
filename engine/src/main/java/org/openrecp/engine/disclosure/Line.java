// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A change along one dimension that keeps every total the sum of its parts: one category without
 * parts goes up, and with it all that it is part of, until another goes down, or up to the total.
 */
final class Line {
    final int plus;

    /** Node that goes down; −1 if the change goes through to the total. */
    final int minus;

    /** All nodes that change. */
    final int[] touched;

    private Line(int plus, int minus, int[] touched) {
        this.plus = plus;
        this.minus = minus;
        this.touched = touched;
    }

    /** All lines in which a node goes up. */
    static List<Line> through(int[] parent, boolean[] leaf, int node) {
        var lines = new ArrayList<Line>();
        for (int up = 0; up < parent.length; up++) {
            if (!leaf[up] || !isUnder(parent, up, node)) {
                continue;
            }
            int[] chain = chain(parent, up);
            lines.add(new Line(up, -1, chain));
            for (int down = 0; down < parent.length; down++) {
                if (leaf[down] && !isUnder(parent, down, node)) {
                    lines.add(new Line(up, down, between(chain, chain(parent, down))));
                }
            }
        }
        return lines;
    }

    /** The node and all that it is part of, up to the total. */
    static int[] chain(int[] parent, int node) {
        return IntStream.iterate(node, n -> n >= 0, n -> parent[n]).toArray();
    }

    private static boolean isUnder(int[] parent, int node, int above) {
        return Arrays.stream(chain(parent, node)).anyMatch(n -> n == above);
    }

    /** Both ways up to, and without, the first node in common. */
    private static int[] between(int[] one, int[] other) {
        int i = one.length;
        int j = other.length;
        while (i > 0 && j > 0 && one[i - 1] == other[j - 1]) {
            i--;
            j--;
        }
        return IntStream.concat(Arrays.stream(one, 0, i), Arrays.stream(other, 0, j)).toArray();
    }
}

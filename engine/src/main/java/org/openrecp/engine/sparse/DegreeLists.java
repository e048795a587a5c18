// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Arrays;

/** Variables by degree: doubly linked lists, one per degree. */
final class DegreeLists {
    private static final int NONE = -1;

    private final int[] head;
    private final int[] next;
    private final int[] previous;
    private int least;

    DegreeLists(int n) {
        head = new int[n + 1];
        next = new int[n];
        previous = new int[n];
        Arrays.fill(head, NONE);
    }

    void add(int i, int degree) {
        int second = head[degree];
        if (second != NONE) {
            previous[second] = i;
        }
        next[i] = second;
        previous[i] = NONE;
        head[degree] = i;
        least = Math.min(least, degree);
    }

    void remove(int i, int degree) {
        int before = previous[i];
        int after = next[i];
        if (after != NONE) {
            previous[after] = before;
        }
        if (before == NONE) {
            head[degree] = after;
        } else {
            next[before] = after;
        }
    }

    /** Takes out a variable of least degree; there must be one. */
    int removeLeast() {
        while (head[least] == NONE) {
            least++;
        }
        int i = head[least];
        remove(i, least);
        return i;
    }
}

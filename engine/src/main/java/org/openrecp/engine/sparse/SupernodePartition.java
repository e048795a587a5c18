// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Arrays;

/**
 * Divides the columns of a factor into supernodes. Columns with equal rows belong together; a
 * supernode joins the one right of it, its parent, when that stores few zeros; wide ones are cut so
 * that a panel stays in the cache.
 *
 * @see "Ashcraft and Grimes (1989), The influence of relaxed supernode partitions on the
 *     multifrontal method, ACM Trans. Math. Softw. 15(4), 291-309"
 */
final class SupernodePartition {
    static final int WIDEST = 64;

    private final int[] parent;
    private final int[] count;

    /** Entries in all columns before each. */
    private final long[] before;

    private final int[] first;
    private int supernodes;

    private SupernodePartition(int[] parent, int[] count) {
        this.parent = parent;
        this.count = count;
        before = new long[count.length + 1];
        for (int j = 0; j < count.length; j++) {
            before[j + 1] = before[j] + count[j];
        }
        first = new int[count.length + 1];
    }

    /**
     * Finds where supernodes begin.
     *
     * @param parent of each column in the elimination tree, in postorder
     * @param count entries of each column of the factor
     * @return the first column of each supernode, and the number of columns at the end
     */
    static int[] firstColumns(int[] parent, int[] count) {
        var partition = new SupernodePartition(parent, count);
        partition.merge();
        return partition.cut();
    }

    private void merge() {
        int n = count.length;
        for (int j = 0; j < n; ) {
            int end = j + 1;
            while (end < n && parent[end - 1] == end && count[end - 1] == count[end] + 1) {
                end++;
            }
            int from = j;
            while (supernodes > 0 && worthMerging(first[supernodes - 1], from, end - 1)) {
                from = first[--supernodes];
            }
            first[supernodes++] = from;
            j = end;
        }
        first[supernodes] = n;
    }

    /** Whether the supernode that begins at {@code from} should join the one right of it. */
    private boolean worthMerging(int from, int next, int last) {
        if (parent[next - 1] == EliminationTree.NONE || parent[next - 1] > last) {
            return false;
        }
        long width = last - from + 1L;
        double stored = width * (width + 1) / 2.0 + width * (count[last] - 1);
        double zeros = 1 - (before[last + 1] - before[from]) / stored;
        return zeros < (width <= 4 ? 0.5 : width <= 16 ? 0.3 : width <= 48 ? 0.1 : 0.05);
    }

    private int[] cut() {
        var cut = new int[count.length + 1];
        int size = 0;
        for (int s = 0; s < supernodes; s++) {
            for (int j = first[s]; j < first[s + 1]; j += WIDEST) {
                cut[size++] = j;
            }
        }
        cut[size++] = count.length;
        return Arrays.copyOf(cut, size);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixSparseCSC;

/**
 * The pattern of the factor, by supernodes: neighbouring columns that share their rows and are
 * computed together as a dense panel.
 *
 * @param first the first column of each supernode, and the number of columns at the end
 * @param of the supernode of each column
 * @param rows of each supernode, ascending; its own columns come first
 * @see "Davis, Rajamanickam and Sid-Lakhdar (2016), A survey of direct methods for sparse linear
 *     systems, Acta Numerica 25, 383-566, section 9"
 */
@SuppressWarnings("ArrayRecordComponent") // shared within the package, never compared
record Supernodes(int[] first, int[] of, int[][] rows) {

    static Supernodes of(DMatrixSparseCSC h, EliminationTree tree, int[] counts) {
        int[] first = SupernodePartition.firstColumns(tree.parent(), counts);
        var of = new int[tree.size()];
        for (int s = 0; s + 1 < first.length; s++) {
            Arrays.fill(of, first[s], first[s + 1], s);
        }
        return new Supernodes(first, of, rows(h, tree, first, of));
    }

    static Supernodes singleColumns(int[][] rows) {
        int[] itself = IntStream.rangeClosed(0, rows.length).toArray();
        return new Supernodes(itself, itself, rows);
    }

    int count() {
        return rows.length;
    }

    int width(int s) {
        return first[s + 1] - first[s];
    }

    /** Entries on and below the diagonal. */
    long nonZeros() {
        long entries = 0;
        for (int s = 0; s < count(); s++) {
            long width = width(s);
            entries += width * rows[s].length - width * (width - 1) / 2;
        }
        return entries;
    }

    /**
     * The rows of a supernode: its columns, the entries of h there, and what its children leave.
     */
    private static int[][] rows(DMatrixSparseCSC h, EliminationTree tree, int[] first, int[] of) {
        int count = first.length - 1;
        var rows = new int[count][];
        var marked = new int[tree.size()];
        var child = new int[count];
        var sibling = new int[count];
        Arrays.fill(marked, EliminationTree.NONE);
        Arrays.fill(child, EliminationTree.NONE);
        var buffer = new int[tree.size()];
        for (int s = 0; s < count; s++) {
            int size = 0;
            for (int j = first[s]; j < first[s + 1]; j++) {
                marked[j] = s;
                buffer[size++] = j;
            }
            for (int j = first[s]; j < first[s + 1]; j++) {
                int column = tree.order()[j];
                for (int p = h.col_idx[column]; p < h.col_idx[column + 1]; p++) {
                    int i = tree.position()[h.nz_rows[p]];
                    if (i > j && marked[i] != s) {
                        marked[i] = s;
                        buffer[size++] = i;
                    }
                }
            }
            for (int c = child[s]; c != EliminationTree.NONE; c = sibling[c]) {
                for (int k = first[c + 1] - first[c]; k < rows[c].length; k++) {
                    int i = rows[c][k];
                    if (marked[i] != s) {
                        marked[i] = s;
                        buffer[size++] = i;
                    }
                }
            }
            rows[s] = Arrays.copyOf(buffer, size);
            int width = first[s + 1] - first[s];
            Arrays.sort(rows[s], width, size);
            if (size > width) {
                int parent = of[rows[s][width]];
                sibling[s] = child[parent];
                child[parent] = s;
            }
        }
        return rows;
    }
}

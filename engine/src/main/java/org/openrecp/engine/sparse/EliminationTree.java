// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Arrays;
import org.ejml.data.DMatrixSparseCSC;

/**
 * The elimination tree of a symmetric matrix: the parent of a column is the first row below the
 * diagonal in that column of the factor.
 *
 * @param order row k of the permuted matrix is row {@code order[k]} of the given one; children
 *     stand before parents and each subtree in one piece
 * @param position the inverse of the order
 * @param parent of each column; {@link #NONE}: a root
 * @see "Davis (2006), Direct Methods for Sparse Linear Systems, SIAM, ch. 4"
 */
@SuppressWarnings("ArrayRecordComponent") // shared within the package, never compared
record EliminationTree(int[] order, int[] position, int[] parent) {
    static final int NONE = -1;

    /** The tree of h with its rows in an order that fills as the given one does. */
    static EliminationTree of(DMatrixSparseCSC h, int[] order) {
        int n = order.length;
        int[] parent = parents(h, order, inverse(order));
        int[] visit = postorder(parent);
        int[] rank = inverse(visit);
        var postordered = new int[n];
        var relabelled = new int[n];
        for (int k = 0; k < n; k++) {
            postordered[k] = order[visit[k]];
            relabelled[k] = parent[visit[k]] == NONE ? NONE : rank[parent[visit[k]]];
        }
        return new EliminationTree(postordered, inverse(postordered), relabelled);
    }

    int size() {
        return order.length;
    }

    /** Entries in each column of the factor, the diagonal included. */
    int[] columnCounts(DMatrixSparseCSC h) {
        var count = new int[size()];
        var visited = new int[size()];
        Arrays.fill(visited, NONE);
        for (int k = 0; k < size(); k++) {
            visited[k] = k;
            count[k]++;
            for (int p = h.col_idx[order[k]]; p < h.col_idx[order[k] + 1]; p++) {
                int i = position[h.nz_rows[p]];
                for (; i < k && visited[i] != k; i = parent[i]) {
                    count[i]++;
                    visited[i] = k;
                }
            }
        }
        return count;
    }

    private static int[] parents(DMatrixSparseCSC h, int[] order, int[] position) {
        int n = order.length;
        var parent = new int[n];
        var ancestor = new int[n];
        Arrays.fill(parent, NONE);
        Arrays.fill(ancestor, NONE);
        for (int k = 0; k < n; k++) {
            for (int p = h.col_idx[order[k]]; p < h.col_idx[order[k] + 1]; p++) {
                int i = position[h.nz_rows[p]];
                while (i != NONE && i < k) {
                    int next = ancestor[i];
                    ancestor[i] = k;
                    if (next == NONE) {
                        parent[i] = k;
                    }
                    i = next;
                }
            }
        }
        return parent;
    }

    private static int[] postorder(int[] parent) {
        int n = parent.length;
        var child = new int[n];
        var sibling = new int[n];
        Arrays.fill(child, NONE);
        for (int j = n - 1; j >= 0; j--) {
            if (parent[j] != NONE) {
                sibling[j] = child[parent[j]];
                child[parent[j]] = j;
            } else {
                sibling[j] = NONE;
            }
        }
        var visit = new int[n];
        int at = 0;
        for (int root = 0; root < n; root++) {
            for (int j = parent[root] == NONE ? leaf(root, child) : NONE; j != NONE; ) {
                visit[at++] = j;
                boolean last = j == root;
                j = last ? NONE : sibling[j] == NONE ? parent[j] : leaf(sibling[j], child);
            }
        }
        return visit;
    }

    private static int leaf(int from, int[] child) {
        int j = from;
        while (child[j] != NONE) {
            j = child[j];
        }
        return j;
    }

    private static int[] inverse(int[] permutation) {
        var inverse = new int[permutation.length];
        for (int k = 0; k < permutation.length; k++) {
            inverse[permutation[k]] = k;
        }
        return inverse;
    }
}

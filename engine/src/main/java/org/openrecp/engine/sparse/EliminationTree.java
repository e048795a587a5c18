// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Arrays;
import org.ejml.data.DMatrixSparseCSC;

/**
 * The elimination tree of a symmetric pattern: the parent of column j is the first row below the
 * diagonal in column j of the factor.
 *
 * @see "Davis (2006), Direct Methods for Sparse Linear Systems, SIAM, ch. 4"
 */
final class EliminationTree {
    static final int NONE = -1;

    private EliminationTree() {}

    /**
     * Finds the parent of each column.
     *
     * @param a n × n, symmetric; the upper triangle is read
     * @return the parent of each column; {@link #NONE}: a root
     */
    static int[] parents(DMatrixSparseCSC a) {
        int n = a.numCols;
        var parent = new int[n];
        var ancestor = new int[n];
        Arrays.fill(parent, NONE);
        Arrays.fill(ancestor, NONE);
        for (int k = 0; k < n; k++) {
            for (int p = a.col_idx[k]; p < a.col_idx[k + 1]; p++) {
                int i = a.nz_rows[p];
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

    /** Children before parents, each subtree in one piece. */
    static int[] postorder(int[] parent) {
        int n = parent.length;
        var firstChild = new int[n];
        var sibling = new int[n];
        Arrays.fill(firstChild, NONE);
        Arrays.fill(sibling, NONE);
        for (int j = n - 1; j >= 0; j--) {
            if (parent[j] != NONE) {
                sibling[j] = firstChild[parent[j]];
                firstChild[parent[j]] = j;
            }
        }
        var order = new int[n];
        var stack = new int[n];
        int at = 0;
        for (int root = 0; root < n; root++) {
            if (parent[root] == NONE) {
                at = visit(root, firstChild, sibling, order, at, stack);
            }
        }
        return order;
    }

    private static int visit(
            int root, int[] firstChild, int[] sibling, int[] order, int from, int[] stack) {
        int at = from;
        int top = 0;
        stack[0] = root;
        while (top >= 0) {
            int j = stack[top];
            int child = firstChild[j];
            if (child == NONE) {
                order[at++] = j;
                top--;
            } else {
                firstChild[j] = sibling[child];
                stack[++top] = child;
            }
        }
        return at;
    }
}

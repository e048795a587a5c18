// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixSparseCSC;

/**
 * Computes the factor row by row, each from a triangular solve with the rows above: the quicker way
 * where columns have few entries. Every column is a supernode of its own.
 *
 * @see "Davis (2006), Direct Methods for Sparse Linear Systems, SIAM, section 4.7"
 */
final class UpLooking {
    private static final int NONE = -1;

    private final DMatrixSparseCSC h;
    private final EliminationTree tree;

    /** The rows of each column of the factor, as far as they are known. */
    private final int[][] rows;

    private final double[][] columns;
    private final int[] end;

    /** The current row of the factor, before it is divided by the pivots. */
    private final double[] x;

    private final int[] visited;

    /** The columns where the current row is not zero, at the end, descendants first. */
    private final int[] reach;

    private UpLooking(DMatrixSparseCSC h, EliminationTree tree, int[] counts) {
        int n = tree.size();
        this.h = h;
        this.tree = tree;
        rows = new int[n][];
        columns = new double[n][];
        for (int j = 0; j < n; j++) {
            rows[j] = new int[counts[j]];
            columns[j] = new double[counts[j]];
        }
        end = new int[n];
        x = new double[n];
        visited = new int[n];
        reach = new int[n];
        Arrays.fill(visited, NONE);
    }

    static SparseCholesky factor(
            DMatrixSparseCSC h, EliminationTree tree, int[] counts, double tolerance) {
        var work = new UpLooking(h, tree, counts);
        var dependent = IntStream.builder();
        for (int k = 0; k < tree.size(); k++) {
            double diagonal = h.unsafe_get(tree.order()[k], tree.order()[k]);
            double pivot = diagonal - work.solveRow(k);
            boolean depends = !(pivot > tolerance * diagonal);
            if (depends) {
                dependent.add(tree.order()[k]);
            }
            work.append(k, k, depends ? SparseCholesky.INFINITE_PIVOT : Math.sqrt(pivot));
        }
        var supernodes = Supernodes.singleColumns(work.rows);
        int[] dependentRows = dependent.build().sorted().toArray();
        return new SparseCholesky(tree, supernodes, work.columns, dependentRows);
    }

    /** Computes row k left of the diagonal; returns the sum of its squares. */
    private double solveRow(int k) {
        double squares = 0;
        for (int t = reachOf(k); t < reach.length; t++) {
            int j = reach[t];
            double[] column = columns[j];
            int[] below = rows[j];
            double entry = x[j] / column[0];
            x[j] = 0;
            for (int p = 1; p < end[j]; p++) {
                x[below[p]] -= column[p] * entry;
            }
            squares += entry * entry;
            append(k, j, entry);
        }
        return squares;
    }

    private void append(int row, int column, double entry) {
        rows[column][end[column]] = row;
        columns[column][end[column]++] = entry;
    }

    /** Spreads row k of the matrix in x and finds the pattern of row k of the factor. */
    private int reachOf(int k) {
        visited[k] = k;
        int top = reach.length;
        int original = tree.order()[k];
        for (int p = h.col_idx[original]; p < h.col_idx[original + 1]; p++) {
            int i = tree.position()[h.nz_rows[p]];
            if (i < k) {
                x[i] = h.nz_values[p];
                int length = 0;
                for (; visited[i] != k; i = tree.parent()[i]) {
                    reach[length++] = i;
                    visited[i] = k;
                }
                while (length > 0) {
                    reach[--top] = reach[--length];
                }
            }
        }
        return top;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixSparseCSC;

/**
 * The factor L of a symmetric positive definite matrix, {@code P H Pᵀ = L Lᵀ}, with rows in an
 * order P of approximate minimum degree. Memory is linear in the entries of L.
 *
 * @see "Davis (2006), Direct Methods for Sparse Linear Systems, SIAM, ch. 4"
 */
public final class SparseCholesky {
    /** Stands for the pivot of a row that was set aside: its unknown becomes zero. */
    private static final double INFINITE_PIVOT = 1e100;

    private final int n;
    private final int[] order;
    private final int[] columnStart;
    private final int[] rows;
    private final double[] values;
    private final int[] dependentRows;

    private SparseCholesky(
            int[] order, int[] columnStart, int[] rows, double[] values, int[] dependentRows) {
        this.n = order.length;
        this.order = order;
        this.columnStart = columnStart;
        this.rows = rows;
        this.values = values;
        this.dependentRows = dependentRows;
    }

    /**
     * Factors a positive definite matrix.
     *
     * @param h n × n, symmetric, both triangles stored
     * @return empty when h is not positive definite to working precision
     */
    public static Optional<SparseCholesky> factor(DMatrixSparseCSC h) {
        var factor = factorIndependent(h, 0x1p-44);
        return factor.dependentRows.length == 0 ? Optional.of(factor) : Optional.empty();
    }

    /**
     * Factors what is left when rows that depend on others are set aside. Row i is set aside when
     * its pivot, which is what of {@code hᵢᵢ} the rows before it do not explain, is at most {@code
     * tolerance · hᵢᵢ}. Solutions are zero there.
     *
     * @param h n × n, symmetric positive semidefinite, both triangles stored
     * @param tolerance for instance 1e-10
     */
    public static SparseCholesky factorIndependent(DMatrixSparseCSC h, double tolerance) {
        int[] order = MinimumDegree.order(h);
        var a = permute(h, order);
        int[] parent = EliminationTree.parents(a);
        return new UpLooking(a, parent).factor(order, tolerance);
    }

    /** Number of unknowns. */
    public int size() {
        return n;
    }

    /** Entries of L. */
    public long nonZeros() {
        return values.length;
    }

    /** Rows that were set aside because they depend on others, ascending. */
    public int[] dependentRows() {
        return dependentRows.clone();
    }

    /**
     * Solves for one right-hand side.
     *
     * @param rhs [n]
     * @return x [n] with {@code H x = rhs}; zero in dependent rows
     */
    public double[] solve(double[] rhs) {
        var y = new double[n];
        for (int k = 0; k < n; k++) {
            y[k] = rhs[order[k]];
        }
        for (int j = 0; j < n; j++) {
            int p = columnStart[j];
            double yj = y[j] /= values[p];
            for (p++; p < columnStart[j + 1]; p++) {
                y[rows[p]] -= values[p] * yj;
            }
        }
        for (int j = n - 1; j >= 0; j--) {
            double sum = y[j];
            for (int p = columnStart[j] + 1; p < columnStart[j + 1]; p++) {
                sum -= values[p] * y[rows[p]];
            }
            y[j] = sum / values[columnStart[j]];
        }
        var x = new double[n];
        for (int k = 0; k < n; k++) {
            x[order[k]] = y[k];
        }
        for (int i : dependentRows) {
            x[i] = 0;
        }
        return x;
    }

    /** The entries of {@code H⁻¹} in the pattern of L and its transpose. */
    public SelectedInverse selectedInverse() {
        return SelectedInverse.of(order, columnStart, rows, values);
    }

    /** {@code P A Pᵀ}: row k of the result is row order[k] of a. */
    private static DMatrixSparseCSC permute(DMatrixSparseCSC a, int[] order) {
        int n = a.numCols;
        var position = new int[n];
        for (int k = 0; k < n; k++) {
            position[order[k]] = k;
        }
        var result = new DMatrixSparseCSC(n, n, a.nz_length);
        int end = 0;
        for (int k = 0; k < n; k++) {
            for (int p = a.col_idx[order[k]]; p < a.col_idx[order[k] + 1]; p++) {
                result.nz_rows[end] = position[a.nz_rows[p]];
                result.nz_values[end++] = a.nz_values[p];
            }
            result.col_idx[k + 1] = end;
        }
        result.nz_length = end;
        return result;
    }

    /** Computes L row by row. */
    private static final class UpLooking {
        private final int n;
        private final DMatrixSparseCSC a;
        private final int[] parent;
        private final int[] visited;
        private final int[] reach;

        UpLooking(DMatrixSparseCSC a, int[] parent) {
            this.n = a.numCols;
            this.a = a;
            this.parent = parent;
            visited = new int[n];
            reach = new int[n];
        }

        SparseCholesky factor(int[] order, double tolerance) {
            int[] columnStart = countColumns();
            int[] end = Arrays.copyOf(columnStart, n);
            var rows = new int[columnStart[n]];
            var values = new double[columnStart[n]];
            var x = new double[n];
            var dependent = IntStream.builder();
            Arrays.fill(visited, -1);
            for (int k = 0; k < n; k++) {
                double diagonal = scatter(k, x);
                double pivot = diagonal;
                for (int t = reachOf(k); t < n; t++) {
                    int j = reach[t];
                    double ljk = x[j] / values[columnStart[j]];
                    x[j] = 0;
                    for (int p = columnStart[j] + 1; p < end[j]; p++) {
                        x[rows[p]] -= values[p] * ljk;
                    }
                    pivot -= ljk * ljk;
                    rows[end[j]] = k;
                    values[end[j]++] = ljk;
                }
                if (!(pivot > tolerance * diagonal)) {
                    dependent.add(order[k]);
                    pivot = INFINITE_PIVOT * INFINITE_PIVOT;
                }
                rows[end[k]] = k;
                values[end[k]++] = Math.sqrt(pivot);
            }
            int[] dependentRows = dependent.build().sorted().toArray();
            return new SparseCholesky(order, columnStart, rows, values, dependentRows);
        }

        private int[] countColumns() {
            var start = new int[n + 1];
            Arrays.fill(visited, -1);
            for (int k = 0; k < n; k++) {
                start[k + 1]++;
                for (int t = reachOf(k); t < n; t++) {
                    start[reach[t] + 1]++;
                }
            }
            Arrays.parallelPrefix(start, Integer::sum);
            return start;
        }

        private double scatter(int k, double[] x) {
            double diagonal = 0;
            for (int p = a.col_idx[k]; p < a.col_idx[k + 1]; p++) {
                if (a.nz_rows[p] < k) {
                    x[a.nz_rows[p]] = a.nz_values[p];
                } else if (a.nz_rows[p] == k) {
                    diagonal = a.nz_values[p];
                }
            }
            return diagonal;
        }

        /** Puts the pattern of row k of L at the end of reach, descendants first; returns where. */
        private int reachOf(int k) {
            visited[k] = k;
            int top = n;
            for (int p = a.col_idx[k]; p < a.col_idx[k + 1]; p++) {
                int i = a.nz_rows[p];
                if (i < k) {
                    int length = 0;
                    for (; visited[i] != k; i = parent[i]) {
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
}

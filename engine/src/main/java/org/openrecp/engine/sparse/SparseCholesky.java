// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Optional;
import org.ejml.data.DMatrixSparseCSC;

/**
 * The factor L of a symmetric positive definite matrix, {@code P H Pᵀ = L Lᵀ}, with rows in an
 * order P of approximate minimum degree. Memory is linear in the entries of L.
 */
public final class SparseCholesky {
    /** Relative size below which a pivot is no more than rounding. */
    private static final double ROUNDING = 0x1p-44;

    /** Stands for the pivot of a row that is set aside, so that its unknown becomes zero. */
    static final double INFINITE_PIVOT = 1e100;

    /** Multiplications per entry of the factor from which dense panels pay. */
    private static final double WORTH_PANELS = 40;

    private final EliminationTree tree;
    private final Supernodes supernodes;

    /** Column j of L, indexed by the rows of its supernode. */
    private final double[][] columns;

    private final int[] dependentRows;

    SparseCholesky(
            EliminationTree tree, Supernodes supernodes, double[][] columns, int[] dependentRows) {
        this.tree = tree;
        this.supernodes = supernodes;
        this.columns = columns;
        this.dependentRows = dependentRows;
    }

    /**
     * Factors a positive definite matrix.
     *
     * @param h n × n, symmetric, both triangles stored
     * @return empty when h is not positive definite to working precision
     */
    public static Optional<SparseCholesky> factor(DMatrixSparseCSC h) {
        var factor = factorIndependent(h, ROUNDING);
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
        var tree = EliminationTree.of(h, MinimumDegree.order(h));
        int[] counts = tree.columnCounts(h);
        double entries = 0;
        double multiplications = 0;
        for (int count : counts) {
            entries += count;
            multiplications += (double) count * count;
        }
        return multiplications < WORTH_PANELS * entries
                ? UpLooking.factor(h, tree, counts, tolerance)
                : LeftLooking.factor(h, tree, counts, tolerance);
    }

    /** Number of unknowns. */
    public int size() {
        return tree.size();
    }

    /** Entries of L, some of them zeros that were stored to join columns. */
    public long nonZeros() {
        return supernodes.nonZeros();
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
        int n = size();
        var y = new double[n];
        for (int k = 0; k < n; k++) {
            y[k] = rhs[tree.order()[k]];
        }
        forward(y);
        backward(y);
        var x = new double[n];
        for (int k = 0; k < n; k++) {
            x[tree.order()[k]] = y[k];
        }
        for (int i : dependentRows) {
            x[i] = 0;
        }
        return x;
    }

    /** The entries of {@code H⁻¹} in the pattern of L and its transpose. */
    public SelectedInverse selectedInverse() {
        return Takahashi.invert(tree, supernodes, columns);
    }

    private void forward(double[] y) {
        for (int s = 0; s < supernodes.count(); s++) {
            int[] rows = supernodes.rows()[s];
            for (int k = 0; k < supernodes.width(s); k++) {
                double[] column = columns[rows[k]];
                double entry = y[rows[k]] / column[k];
                y[rows[k]] = entry;
                for (int p = k + 1; p < rows.length; p++) {
                    y[rows[p]] -= column[p] * entry;
                }
            }
        }
    }

    private void backward(double[] y) {
        for (int s = supernodes.count() - 1; s >= 0; s--) {
            int[] rows = supernodes.rows()[s];
            for (int k = supernodes.width(s) - 1; k >= 0; k--) {
                double[] column = columns[rows[k]];
                double sum = y[rows[k]];
                for (int p = k + 1; p < rows.length; p++) {
                    sum -= column[p] * y[rows[p]];
                }
                y[rows[k]] = sum / column[k];
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Arrays;

/**
 * Those entries of {@code Z = H⁻¹} that lie in the pattern of the factor of H, and so at least
 * those in the pattern of H. From {@code Z = D⁻¹ L₁⁻¹ + Z (I − L₁)}, with {@code H = L₁ᵀ…}, every
 * entry of column j follows from entries of later columns in the same pattern.
 *
 * @see "Takahashi, Fagan and Chin (1973); Erisman and Tinney (1975), On computing certain elements
 *     of the inverse of a sparse matrix, Comm. ACM 18(3), 177-179"
 */
public final class SelectedInverse {
    private final int[] position;
    private final int[] columnStart;
    private final int[] rows;
    private final double[] values;

    private SelectedInverse(int[] position, int[] columnStart, int[] rows, double[] values) {
        this.position = position;
        this.columnStart = columnStart;
        this.rows = rows;
        this.values = values;
    }

    static SelectedInverse of(int[] order, int[] columnStart, int[] rows, double[] l) {
        int n = order.length;
        var z = new double[l.length];
        var column = new double[n];
        for (int j = n - 1; j >= 0; j--) {
            int first = columnStart[j];
            int end = columnStart[j + 1];
            for (int p = first + 1; p < end; p++) {
                column[rows[p]] = 0;
            }
            // z[i,j] = -1/l[j,j] * sum over k of z[i,k] l[k,j], for i, k below j
            for (int p = first + 1; p < end; p++) {
                int k = rows[p];
                double lkj = l[p];
                column[k] -= z[columnStart[k]] * lkj;
                int q = columnStart[k] + 1;
                for (int r = p + 1; r < end; r++) {
                    while (rows[q] != rows[r]) {
                        q++;
                    }
                    column[rows[r]] -= z[q] * lkj;
                    column[k] -= z[q] * l[r];
                }
            }
            double pivot = l[first];
            double diagonal = 1 / pivot;
            for (int p = first + 1; p < end; p++) {
                z[p] = column[rows[p]] / pivot;
                diagonal -= l[p] * z[p];
            }
            z[first] = diagonal / pivot;
        }
        var position = new int[n];
        for (int k = 0; k < n; k++) {
            position[order[k]] = k;
        }
        return new SelectedInverse(position, columnStart, rows, z);
    }

    /**
     * Entry (i, j) of the inverse.
     *
     * @param i a row of H
     * @param j a column of H such that {@code hᵢⱼ} is stored
     * @throws IllegalArgumentException when (i, j) is outside the pattern of the factor
     */
    public double get(int i, int j) {
        int column = Math.min(position[i], position[j]);
        int row = Math.max(position[i], position[j]);
        int p = Arrays.binarySearch(rows, columnStart[column], columnStart[column + 1], row);
        if (p < 0) {
            throw new IllegalArgumentException(
                    "Entry (%d, %d) of the inverse was not computed: it is outside the pattern."
                            .formatted(i, j));
        }
        return values[p];
    }

    /**
     * {@code aᵀ H⁻¹ a} of a sparse vector whose rows are pairwise in the pattern, as every column
     * of A is when {@code H = A Σ Aᵀ}.
     *
     * @param indices rows where a is not zero
     * @param entries its values there
     */
    public double quadraticForm(int[] indices, double[] entries) {
        double sum = 0;
        for (int k = 0; k < indices.length; k++) {
            sum += entries[k] * entries[k] * get(indices[k], indices[k]);
            for (int m = 0; m < k; m++) {
                sum += 2 * entries[k] * entries[m] * get(indices[k], indices[m]);
            }
        }
        return sum;
    }
}

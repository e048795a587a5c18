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
    private final Supernodes supernodes;

    /** Column j of Z, indexed by the rows of its supernode. */
    private final double[][] columns;

    SelectedInverse(int[] position, Supernodes supernodes, double[][] columns) {
        this.position = position;
        this.supernodes = supernodes;
        this.columns = columns;
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
        int s = supernodes.of()[column];
        int p = Arrays.binarySearch(supernodes.rows()[s], row);
        if (p < 0) {
            throw new IllegalArgumentException(
                    "Entry (%d, %d) of the inverse was not computed: it is outside the pattern."
                            .formatted(i, j));
        }
        return columns[column][p];
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

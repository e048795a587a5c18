// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Computes the selected inverse {@code Z}, supernode by supernode from the last to the first. With
 * J the columns of a supernode, R its rows below and {@code Y = L[R,J] L[J,J]⁻¹}:
 *
 * <pre>
 * Z[R,J] = −Z[R,R] Y
 * Z[J,J] = L[J,J]⁻ᵀ L[J,J]⁻¹ − Yᵀ Z[R,J]
 * </pre>
 *
 * {@code Z[R,R]} was found before: the rows of a supernode are joined with each other.
 */
final class Takahashi {
    /** Multiplications from which a second thread pays. */
    private static final long WORTH_SHARING = 400_000;

    private static final int BLOCK = 128;

    private final Supernodes supernodes;
    private final double[][] l;
    private final double[][] z;

    /** {@code Z[R,R]}, both triangles. */
    private double[][] corner = {};

    /** {@code Y}, column by column. */
    private final double[][] y = new double[SupernodePartition.WIDEST][];

    /** {@code Z[R,J]}, column by column. */
    private final double[][] product = new double[SupernodePartition.WIDEST][];

    private Takahashi(Supernodes supernodes, double[][] l) {
        this.supernodes = supernodes;
        this.l = l;
        z = new double[l.length][];
        Arrays.fill(y, new double[0]);
        Arrays.fill(product, new double[0]);
    }

    static SelectedInverse invert(EliminationTree tree, Supernodes supernodes, double[][] l) {
        var work = new Takahashi(supernodes, l);
        for (int s = supernodes.count() - 1; s >= 0; s--) {
            work.compute(s);
        }
        return new SelectedInverse(tree.position(), supernodes, work.z);
    }

    private void compute(int s) {
        int width = supernodes.width(s);
        int below = supernodes.rows()[s].length - width;
        reserve(width, below);
        solveForY(s, width, below);
        long work = (long) below * below * width;
        each(below, work, k -> gather(s, width, below, k));
        int blocks = (below + BLOCK - 1) / BLOCK;
        each(blocks, work, k -> mirror(below, k * BLOCK));
        each(blocks, work, k -> multiply(width, below, k * BLOCK));
        for (int c = 0; c < width; c++) {
            var column = new double[width + below];
            for (int i = 0; i < below; i++) {
                product[c][i] = -product[c][i];
                column[width + i] = product[c][i];
            }
            z[supernodes.first()[s] + c] = column;
        }
        invertTop(s, width, below);
    }

    private static void each(int count, long work, java.util.function.IntConsumer task) {
        var range = IntStream.range(0, count);
        (work < WORTH_SHARING ? range : range.parallel()).forEach(task);
    }

    private void reserve(int width, int below) {
        if (corner.length < below) {
            corner = new double[below][];
            Arrays.setAll(corner, _ -> new double[below]);
        }
        for (int c = 0; c < width; c++) {
            if (y[c].length < below) {
                y[c] = new double[below];
                product[c] = new double[below];
            }
        }
    }

    private void solveForY(int s, int width, int below) {
        int begin = supernodes.first()[s];
        for (int c = width - 1; c >= 0; c--) {
            System.arraycopy(l[begin + c], width, y[c], 0, below);
            for (int p = c + 1; p < width; p++) {
                Columns.add1(y[c], y[p], -l[begin + c][p], 0, below);
            }
            for (int i = 0; i < below; i++) {
                y[c][i] /= l[begin + c][c];
            }
        }
    }

    /** Column k of the lower triangle of {@code Z[R,R]}, from the supernode that holds it. */
    private void gather(int s, int width, int below, int k) {
        int[] rows = supernodes.rows()[s];
        int column = rows[width + k];
        int holder = supernodes.of()[column];
        int[] held = supernodes.rows()[holder];
        int p = column - supernodes.first()[holder];
        for (int i = k; i < below; i++) {
            int row = rows[width + i];
            while (held[p] != row) {
                p++;
            }
            corner[k][i] = z[column][p];
        }
    }

    /** Fills the upper triangle of the columns from {@code begin}, square by square. */
    private void mirror(int below, int begin) {
        int end = Math.min(below, begin + BLOCK);
        for (int low = 0; low < end; low += BLOCK) {
            for (int k = begin; k < end; k++) {
                for (int i = low; i < Math.min(k, low + BLOCK); i++) {
                    corner[k][i] = corner[i][k];
                }
            }
        }
    }

    /** The rows of {@code −Z[R,R] Y} from {@code low}, some columns of the corner after others. */
    private void multiply(int width, int below, int low) {
        int high = Math.min(below, low + BLOCK);
        for (int c = 0; c < width; c++) {
            Arrays.fill(product[c], low, high, 0);
        }
        for (int k = 0; k < below; k += BLOCK) {
            int count = Math.min(BLOCK, below - k);
            for (int c = 0; c < width; c++) {
                Columns.add(product[c], corner, k, y[c], k, count, low, high);
            }
        }
    }

    private void invertTop(int s, int width, int below) {
        int begin = supernodes.first()[s];
        double[][] m = invertTriangle(begin, width);
        for (int c = 0; c < width; c++) {
            for (int r = c; r < width; r++) {
                double sum = -Columns.dot(y[r], product[c], 0, below);
                z[begin + c][r] = sum + Columns.dot(m[r], m[c], r, width);
            }
        }
    }

    /** {@code L[J,J]⁻¹}, column by column. */
    private double[][] invertTriangle(int begin, int width) {
        var inverse = new double[width][width];
        for (int c = 0; c < width; c++) {
            inverse[c][c] = 1;
            for (int p = c; p < width; p++) {
                double x = inverse[c][p] /= l[begin + p][p];
                Columns.add1(inverse[c], l[begin + p], -x, p + 1, width);
            }
        }
        return inverse;
    }
}

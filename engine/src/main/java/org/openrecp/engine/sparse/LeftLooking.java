// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixSparseCSC;

/**
 * Computes the factor supernode by supernode, from left to right: each takes its columns of the
 * matrix, subtracts what earlier supernodes contribute, and factors its panel.
 *
 * @see "Chen, Davis, Hager and Rajamanickam (2008), Algorithm 887: CHOLMOD, ACM Trans. Math. Softw.
 *     35(3), article 22"
 */
final class LeftLooking {
    /** Rows of a panel that are worked on at once: what of it fits the cache. */
    private static final int ROWS_AT_ONCE = 512;

    /** Columns of a supernode that one thread takes at once. */
    private static final int COLUMNS_AT_ONCE = 16;

    /** Multiplications from which a second thread pays. */
    private static final long WORTH_SHARING = 400_000;

    private static final int NONE = -1;

    private final DMatrixSparseCSC h;
    private final EliminationTree tree;
    private final Supernodes supernodes;
    private final double tolerance;

    /** The factor: column j, indexed by the rows of its supernode. */
    private final double[][] columns;

    private final IntStream.Builder dependent = IntStream.builder();

    /** Of each supernode, the first row that has not contributed yet. */
    private final int[] cursor;

    /** Chains of the supernodes that contribute next to each. */
    private final int[] contributors;

    private final int[] nextContributor;

    /** Where a row of the matrix stands in the current supernode. */
    private final int[] local;

    private LeftLooking(
            DMatrixSparseCSC h, EliminationTree tree, Supernodes supernodes, double tolerance) {
        this.h = h;
        this.tree = tree;
        this.supernodes = supernodes;
        this.tolerance = tolerance;
        columns = new double[tree.size()][];
        cursor = new int[supernodes.count()];
        contributors = new int[supernodes.count()];
        nextContributor = new int[supernodes.count()];
        local = new int[tree.size()];
        Arrays.fill(contributors, NONE);
    }

    static SparseCholesky factor(
            DMatrixSparseCSC h, EliminationTree tree, int[] counts, double tolerance) {
        var supernodes = Supernodes.of(h, tree, counts);
        var work = new LeftLooking(h, tree, supernodes, tolerance);
        for (int s = 0; s < supernodes.count(); s++) {
            work.compute(s);
        }
        int[] dependentRows = work.dependent.build().sorted().toArray();
        return new SparseCholesky(tree, supernodes, work.columns, dependentRows);
    }

    private void compute(int s) {
        int[] rows = supernodes.rows()[s];
        for (int k = 0; k < rows.length; k++) {
            local[rows[k]] = k;
        }
        double[] diagonal = assemble(s);
        subtractContributions(s);
        eliminate(s, diagonal);
        cursor[s] = supernodes.width(s);
        passOn(s);
    }

    /** Puts the entries of the matrix into the columns of s; returns its diagonal there. */
    private double[] assemble(int s) {
        int begin = supernodes.first()[s];
        var diagonal = new double[supernodes.width(s)];
        for (int j = begin; j < begin + diagonal.length; j++) {
            var column = new double[supernodes.rows()[s].length];
            int original = tree.order()[j];
            for (int p = h.col_idx[original]; p < h.col_idx[original + 1]; p++) {
                int i = tree.position()[h.nz_rows[p]];
                if (i >= j) {
                    column[local[i]] = h.nz_values[p];
                }
            }
            diagonal[j - begin] = column[j - begin];
            columns[j] = column;
        }
        return diagonal;
    }

    private void subtractContributions(int s) {
        int begin = supernodes.first()[s];
        int end = supernodes.first()[s + 1];
        long work = 0;
        for (int d = contributors[s]; d != NONE; d = nextContributor[d]) {
            int remaining = supernodes.rows()[d].length - cursor[d];
            work += (long) remaining * supernodes.width(d) * Math.min(end - begin, remaining);
        }
        if (work < WORTH_SHARING) {
            subtractContributions(s, begin, end);
        } else {
            IntStream.rangeClosed(0, (end - begin - 1) / COLUMNS_AT_ONCE)
                    .map(k -> begin + k * COLUMNS_AT_ONCE)
                    .parallel()
                    .forEach(j -> subtractContributions(s, j, Math.min(end, j + COLUMNS_AT_ONCE)));
        }
        for (int d = contributors[s]; d != NONE; ) {
            int next = nextContributor[d];
            int[] rows = supernodes.rows()[d];
            while (cursor[d] < rows.length && rows[cursor[d]] < end) {
                cursor[d]++;
            }
            passOn(d);
            d = next;
        }
    }

    /** Subtracts from the columns {@code [begin, end)} of s what each contributor has for them. */
    private void subtractContributions(int s, int begin, int end) {
        var weights = new double[SupernodePartition.WIDEST];
        var sum = new double[0];
        for (int d = contributors[s]; d != NONE; d = nextContributor[d]) {
            int[] rows = supernodes.rows()[d];
            if (sum.length < rows.length) {
                sum = new double[rows.length];
            }
            int from = cursor[d];
            while (from < rows.length && rows[from] < begin) {
                from++;
            }
            int to = from;
            while (to < rows.length && rows[to] < end) {
                to++;
            }
            for (int low = from; low < rows.length && to > from; low += ROWS_AT_ONCE) {
                int high = Math.min(rows.length, low + ROWS_AT_ONCE);
                for (int k = from; k < Math.min(to, high); k++) {
                    subtract(d, k, Math.max(low, k), high, weights, sum);
                }
            }
        }
    }

    /** Subtracts {@code L[low…high, d] · L[k, d]ᵀ} from the column that row k of d names. */
    private void subtract(int d, int k, int low, int high, double[] weights, double[] sum) {
        int width = supernodes.width(d);
        int begin = supernodes.first()[d];
        int[] rows = supernodes.rows()[d];
        double[] target = columns[rows[k]];
        if (width == 1) {
            double[] column = columns[begin];
            double weight = column[k];
            for (int i = low; i < high; i++) {
                target[local[rows[i]]] -= column[i] * weight;
            }
            return;
        }
        for (int c = 0; c < width; c++) {
            weights[c] = -columns[begin + c][k];
        }
        int at = local[rows[low]];
        if (local[rows[high - 1]] - at == high - 1 - low) {
            System.arraycopy(target, at, sum, low, high - low);
            Columns.add(sum, columns, begin, weights, 0, width, low, high);
            System.arraycopy(sum, low, target, at, high - low);
            return;
        }
        Arrays.fill(sum, low, high, 0);
        Columns.add(sum, columns, begin, weights, 0, width, low, high);
        for (int i = low; i < high; i++) {
            target[local[rows[i]]] += sum[i];
        }
    }

    /** Factors the panel: its square top row by row, then the rows below. */
    private void eliminate(int s, double[] diagonal) {
        int height = supernodes.rows()[s].length;
        int top = Math.min(height, Math.max(diagonal.length, ROWS_AT_ONCE));
        var weights = new double[diagonal.length];
        int begin = supernodes.first()[s];
        for (int j = 0; j < diagonal.length; j++) {
            reduce(begin, j, j, top, weights);
            double[] column = columns[begin + j];
            boolean depends = !(column[j] > tolerance * diagonal[j]);
            if (depends) {
                dependent.add(tree.order()[begin + j]);
            }
            column[j] = depends ? SparseCholesky.INFINITE_PIVOT : Math.sqrt(column[j]);
            scale(column, j + 1, top, column[j]);
        }
        if (top < height) {
            int blocks = (height - top + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
            IntStream.range(0, blocks)
                    .map(k -> top + k * ROWS_AT_ONCE)
                    .parallel()
                    .forEach(low -> eliminateBelow(s, low, Math.min(height, low + ROWS_AT_ONCE)));
        }
    }

    private void eliminateBelow(int s, int low, int high) {
        var weights = new double[supernodes.width(s)];
        int begin = supernodes.first()[s];
        for (int j = 0; j < weights.length; j++) {
            reduce(begin, j, low, high, weights);
            scale(columns[begin + j], low, high, columns[begin + j][j]);
        }
    }

    /** Subtracts the earlier columns of the panel from column j. */
    private void reduce(int begin, int j, int low, int high, double[] weights) {
        for (int c = 0; c < j; c++) {
            weights[c] = -columns[begin + c][j];
        }
        Columns.add(columns[begin + j], columns, begin, weights, 0, j, low, high);
    }

    private static void scale(double[] column, int low, int high, double divisor) {
        for (int i = low; i < high; i++) {
            column[i] /= divisor;
        }
    }

    /** Files s under the supernode that its next row belongs to. */
    private void passOn(int s) {
        int[] rows = supernodes.rows()[s];
        if (cursor[s] < rows.length) {
            int next = supernodes.of()[rows[cursor[s]]];
            nextContributor[s] = contributors[next];
            contributors[next] = s;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.ops.DConvertMatrixStruct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseCholeskyTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void solvesAsTheDenseMethodDoes(long seed) {
        var random = new Random(seed);
        var h = Networks.random(5 + random.nextInt(120), 1 + random.nextInt(4), random);
        var expected = inverse(h);
        double[] rhs = random.doubles(h.numRows, -1, 1).toArray();

        double[] x = SparseCholesky.factor(h).orElseThrow().solve(rhs);

        for (int i = 0; i < h.numRows; i++) {
            double sum = 0;
            for (int j = 0; j < h.numRows; j++) {
                sum += expected.get(i, j) * rhs[j];
            }
            assertThat(x[i]).as("row %d, seed %d", i, seed).isCloseTo(sum, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void selectedInverseHasTheEntriesOfTheDenseInverse(long seed) {
        var random = new Random(seed);
        var h = Networks.random(5 + random.nextInt(120), 1 + random.nextInt(4), random);
        var expected = inverse(h);

        var inverse = SparseCholesky.factor(h).orElseThrow().selectedInverse();

        for (int j = 0; j < h.numCols; j++) {
            for (int p = h.col_idx[j]; p < h.col_idx[j + 1]; p++) {
                int i = h.nz_rows[p];
                assertThat(inverse.get(i, j))
                        .as("(%d, %d), seed %d", i, j, seed)
                        .isCloseTo(expected.get(i, j), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void columnsOfTheSelectedInverseSolveForUnitVectorsInLargePanels(long seed) {
        var h = Networks.random(3000, 3, new Random(seed));
        var factor = SparseCholesky.factor(h).orElseThrow();

        var inverse = factor.selectedInverse();

        for (int j = 0; j < h.numCols; j += 100) {
            var unit = new double[h.numRows];
            unit[j] = 1;
            double[] column = factor.solve(unit);
            assertThat(residual(h, column, unit)).as("seed %d", seed).isLessThan(1e-11);
            for (int p = h.col_idx[j]; p < h.col_idx[j + 1]; p++) {
                int i = h.nz_rows[p];
                assertThat(inverse.get(i, j))
                        .as("(%d, %d), seed %d", i, j, seed)
                        .isCloseTo(column[i], within(1e-11));
            }
        }
    }

    @Test
    void aGridSolvesToRounding() {
        var h = Networks.grid(120);
        var rhs = new Random(1).doubles(h.numRows, -1, 1).toArray();

        assertThat(residual(h, SparseCholesky.factor(h).orElseThrow().solve(rhs), rhs))
                .isLessThan(1e-11);
    }

    @Test
    void aRowJoinedWithAllOthersSolvesToRounding() {
        var t = new DMatrixSparseTriplet(3000, 3000, 20_000);
        for (int i = 0; i < 3000; i++) {
            t.addItem(i, i, 1);
            Networks.link(t, i, 0, 1);
            Networks.link(t, i, Math.max(0, i - 1), 1);
        }
        var h = Networks.compress(t);
        var rhs = new Random(1).doubles(h.numRows, -1, 1).toArray();

        var factor = SparseCholesky.factor(h).orElseThrow();

        assertThat(residual(h, factor.solve(rhs), rhs)).isLessThan(1e-11);
        assertThat(factor.nonZeros()).isLessThan(4 * 3000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ofAClosedNetworkOneRowIsSetAside(long seed) {
        // the balances of a part that nothing joins with the outside sum to zero
        var random = new Random(seed);
        int n = random.nextInt(10, 2000);
        var t = new DMatrixSparseTriplet(2 * n, 2 * n, 40 * n);
        for (int part = 0; part < 2 * n; part += n) {
            for (int i = 1; i < n; i++) {
                Networks.link(t, part + i, part + i - 1, random.nextDouble(0.1, 1));
                Networks.link(t, part + i, part + random.nextInt(n), random.nextDouble(0.1, 1));
            }
        }
        var h = Networks.compress(t);

        assertThat(SparseCholesky.factor(h)).as("seed %d", seed).isEmpty();
        assertThat(SparseCholesky.factorIndependent(h, 1e-10).dependentRows())
                .as("seed %d", seed)
                .hasSize(2);
    }

    @Test
    void aRowThatIsTheSumOfOthersIsSetAside() {
        // x + y, y + z and their difference x - z
        var a = new DMatrixRMaj(new double[][] {{1, 1, 0}, {0, 1, 1}, {1, 0, -1}});
        var h = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.multTransB(a, a, h);
        var sparse = DConvertMatrixStruct.convert(h, (DMatrixSparseCSC) null, 0);

        assertThat(SparseCholesky.factor(sparse)).isEmpty();
        var factor = SparseCholesky.factorIndependent(sparse, 1e-10);

        assertThat(factor.dependentRows()).hasSize(1);
        double[] x = factor.solve(new double[] {2, 2, 0});
        assertThat(x[factor.dependentRows()[0]]).isZero();
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += h.get(i, j) * x[j];
            }
            assertThat(sum).isCloseTo(new double[] {2, 2, 0}[i], within(1e-12));
        }
    }

    @Test
    void anEmptyMatrixHasAnEmptySolution() {
        var factor = SparseCholesky.factor(new DMatrixSparseCSC(0, 0)).orElseThrow();

        assertThat(factor.solve(new double[0])).isEmpty();
        assertThat(factor.nonZeros()).isZero();
    }

    @Test
    void oneUnknownIsDividedByItsEntry() {
        var h = new DMatrixSparseCSC(1, 1);
        h.set(0, 0, 4);

        var factor = SparseCholesky.factor(h).orElseThrow();

        assertThat(factor.solve(new double[] {2})).containsExactly(0.5);
        assertThat(factor.selectedInverse().get(0, 0)).isEqualTo(0.25);
    }

    @Test
    void anIndefiniteMatrixHasNoFactor() {
        var h = new DMatrixSparseCSC(2, 2);
        h.set(0, 0, 1);
        h.set(1, 1, 1);
        h.set(0, 1, 2);
        h.set(1, 0, 2);

        assertThat(SparseCholesky.factor(h)).isEmpty();
    }

    @Test
    void anEntryOutsideThePatternIsRefused() {
        var h = new DMatrixSparseCSC(2, 2);
        h.set(0, 0, 1);
        h.set(1, 1, 1);
        var inverse = SparseCholesky.factor(h).orElseThrow().selectedInverse();

        assertThatThrownBy(() -> inverse.get(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(0, 1)");
    }

    /** The largest of {@code |H x − rhs|}. */
    private static double residual(DMatrixSparseCSC h, double[] x, double[] rhs) {
        double[] r = rhs.clone();
        for (int j = 0; j < h.numCols; j++) {
            for (int p = h.col_idx[j]; p < h.col_idx[j + 1]; p++) {
                r[h.nz_rows[p]] -= h.nz_values[p] * x[j];
            }
        }
        return Arrays.stream(r).map(Math::abs).max().orElse(0);
    }

    private static DMatrixRMaj inverse(DMatrixSparseCSC h) {
        var dense = DConvertMatrixStruct.convert(h, (DMatrixRMaj) null);
        CommonOps_DDRM.invert(dense);
        return dense;
    }
}

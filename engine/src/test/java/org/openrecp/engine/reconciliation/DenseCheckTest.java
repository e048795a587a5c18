// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.BalanceProblem.Balance;
import org.openrecp.engine.reconciliation.BalanceProblem.Covariance;
import org.openrecp.engine.reconciliation.BalanceProblem.Term;
import org.openrecp.engine.reconciliation.BalanceProblem.Variable;

/** The same by dense matrices: projection by singular vectors, pseudo-inverses. */
class DenseCheckTest {
    private static final int NODES = 8;
    private static final int STREAMS = 24;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithDenseFormulas(long seed) {
        var random = new Random(seed);
        var a = incidence(random);
        boolean[] unmeasured = new boolean[STREAMS];
        for (int j = 0; j < STREAMS; j++) {
            unmeasured[j] = random.nextDouble() < 0.3;
        }
        var problem = problem(a, unmeasured, random);
        var result = ReconcilerTest.reconciled(problem);
        var dense = new Dense(a, problem, unmeasured);

        assertThat(result.dof()).as("seed %d", seed).isEqualTo(dense.dof);
        assertThat(result.chiSquared())
                .as("seed %d", seed)
                .isEqualTo(dense.chiSquared, within(1e-8));
        for (int j = 0; j < STREAMS; j++) {
            boolean known = result.classification(j) != Classification.UNOBSERVABLE;
            assertThat(known).as("seed %d, %d", seed, j).isEqualTo(dense.isKnown(j));
            if (known) {
                assertThat(result.value(j))
                        .as("seed %d, %d", seed, j)
                        .isEqualTo(dense.x.get(j), within(1e-6));
                assertThat(result.standardUncertainty(j))
                        .as("seed %d, %d", seed, j)
                        .isEqualTo(Math.sqrt(Math.max(0, dense.v.get(j, j))), within(1e-6));
            }
            if (result.classification(j) == Classification.REDUNDANT) {
                double moved = dense.x.get(j) - dense.y.get(j);
                double variance = dense.sigma.get(j, j) - dense.v.get(j, j);
                assertThat(result.adjustmentZ(j).orElseThrow())
                        .as("seed %d, %d", seed, j)
                        .isEqualTo(moved / Math.sqrt(variance), within(1e-5));
            }
        }
    }

    /** Streams between nodes 0…7 and the outside, 8, drawn at random. */
    private static DMatrixRMaj incidence(Random random) {
        var a = new DMatrixRMaj(NODES, STREAMS);
        for (int j = 0; j < STREAMS; j++) {
            int from = j < NODES ? NODES : random.nextInt(NODES);
            int to = j < NODES ? j : (from + 1 + random.nextInt(NODES)) % (NODES + 1);
            if (from < NODES) {
                a.set(from, j, -1);
            }
            if (to < NODES) {
                a.set(to, j, 1);
            }
        }
        return a;
    }

    private static BalanceProblem problem(DMatrixRMaj a, boolean[] unmeasured, Random random) {
        var variables = new ArrayList<Variable>();
        for (int j = 0; j < STREAMS; j++) {
            var measured = new Estimate(random.nextDouble(-100, 100), random.nextDouble(0.5, 5));
            variables.add(
                    new Variable(
                            unmeasured[j] ? null : measured,
                            Double.NEGATIVE_INFINITY,
                            Double.POSITIVE_INFINITY));
        }
        var covariances = new ArrayList<Covariance>();
        for (int j = 0; j + 1 < STREAMS; j += 3) {
            double product = variables.get(j).variance() * variables.get(j + 1).variance();
            if (product > 0) {
                covariances.add(new Covariance(j, j + 1, 0.6 * Math.sqrt(product)));
            }
        }
        return new BalanceProblem(variables, balances(a), covariances);
    }

    private static List<Balance> balances(DMatrixRMaj a) {
        var balances = new ArrayList<Balance>();
        for (int i = 0; i < NODES; i++) {
            var terms = new ArrayList<Term>();
            for (int j = 0; j < STREAMS; j++) {
                if (a.get(i, j) != 0) {
                    terms.add(Term.of(a.get(i, j), j));
                }
            }
            balances.add(new Balance("N" + i, "mass", terms));
        }
        return balances;
    }

    private static final class Dense {
        final DMatrixRMaj y = new DMatrixRMaj(STREAMS, 1);
        final DMatrixRMaj sigma = new DMatrixRMaj(STREAMS, STREAMS);
        final DMatrixRMaj x;
        final DMatrixRMaj v;
        final int dof;
        final double chiSquared;
        private final DMatrixRMaj au;
        private final DMatrixRMaj auInverse;
        private final boolean[] unmeasured;

        Dense(DMatrixRMaj a, BalanceProblem problem, boolean[] unmeasured) {
            this.unmeasured = unmeasured;
            var ax = a.copy();
            au = a.copy();
            for (int j = 0; j < STREAMS; j++) {
                for (int i = 0; i < NODES; i++) {
                    (unmeasured[j] ? ax : au).set(i, j, 0);
                }
                var measured = problem.variables().get(j).measured();
                y.set(j, measured == null ? 0 : measured.value());
                sigma.set(j, j, problem.variables().get(j).variance());
            }
            for (var c : problem.covariances()) {
                sigma.set(c.first(), c.second(), c.value());
                sigma.set(c.second(), c.first(), c.value());
            }
            auInverse = inverse(au);
            // the projector I − Au Au⁺ takes the unmeasured out
            var g = times(minus(CommonOps_DDRM.identity(NODES), times(au, auInverse)), ax);
            var h = times(times(g, sigma), transpose(g));
            var hInverse = inverse(h);
            dof = rank(h);
            var r = times(g, y);
            chiSquared = times(times(transpose(r), hInverse), r).get(0);
            var gain = times(times(sigma, transpose(g)), hInverse);
            var xm = minus(y, times(gain, r));
            var vm = minus(sigma, times(times(gain, g), sigma));
            var k = times(auInverse, ax);
            x = minus(xm, times(k, xm));
            var full = minus(CommonOps_DDRM.identity(STREAMS), k);
            v = times(times(full, vm), transpose(full));
        }

        /** Measured, or row j of the null space's projector I − Au⁺ Au is zero. */
        boolean isKnown(int j) {
            var projector = minus(CommonOps_DDRM.identity(STREAMS), times(auInverse, au));
            return !unmeasured[j] || Math.abs(projector.get(j, j)) < 1e-9;
        }

        private static DMatrixRMaj inverse(DMatrixRMaj a) {
            var svd = DecompositionFactory_DDRM.svd(a.numRows, a.numCols, true, true, true);
            svd.decompose(a.copy());
            double[] s = svd.getSingularValues();
            var w = new DMatrixRMaj(s.length, s.length);
            double largest = Arrays.stream(s).max().orElse(0);
            for (int k = 0; k < s.length; k++) {
                w.set(k, k, s[k] > 1e-10 * Math.max(1, largest) ? 1 / s[k] : 0);
            }
            return times(times(svd.getV(null, false), w), svd.getU(null, true));
        }

        private static int rank(DMatrixRMaj a) {
            return MatrixFeatures_DDRM.rank(a, 1e-8);
        }

        private static DMatrixRMaj times(DMatrixRMaj a, DMatrixRMaj b) {
            return CommonOps_DDRM.mult(a, b, null);
        }

        private static DMatrixRMaj minus(DMatrixRMaj a, DMatrixRMaj b) {
            return CommonOps_DDRM.subtract(a, b, null);
        }

        private static DMatrixRMaj transpose(DMatrixRMaj a) {
            return CommonOps_DDRM.transpose(a, null);
        }
    }
}

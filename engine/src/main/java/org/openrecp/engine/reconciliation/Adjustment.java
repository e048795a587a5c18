// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.CommonOps_DSCC;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.sparse.SelectedInverse;
import org.openrecp.engine.sparse.SparseCholesky;

/**
 * Weighted least squares on equations {@code G x = c} among measured variables: {@code x̂ = y − Σ
 * Gᵀ H⁻¹ (G y − c)}, {@code H = G Σ Gᵀ}, {@code Σ̂ = Σ − Σ Gᵀ H⁻¹ G Σ}. Nothing of size n × n is
 * formed: variances come from the selected inverse of H.
 *
 * @see "Narasimhan and Jordache (2000), Data Reconciliation and Gross Error Detection"
 */
final class Adjustment {
    /** Part of a diagonal entry of H below which an equation is taken to depend on others. */
    private static final double DEPENDENT = 1e-12;

    /** The same when the first attempt left equations open that do not close. */
    private static final double STRICTLY_DEPENDENT = 1e-15;

    private final List<Equation> equations;
    private final DMatrixSparseCSC g; // [equations × variables]
    private final DMatrixSparseCSC sigma; // [variables × variables]
    private final boolean diagonal;
    private final double[] measured; // [variables]
    private final @Nullable SparseCholesky factor;
    private final double[] multipliers; // [equations]
    private final double chiSquared;
    private @Nullable SelectedInverse inverse;

    private Adjustment(
            List<Equation> equations,
            DMatrixSparseCSC g,
            DMatrixSparseCSC sigma,
            double[] measured,
            @Nullable SparseCholesky factor) {
        this.equations = equations;
        this.g = g;
        this.sigma = sigma;
        diagonal = sigma.nz_length == sigma.numCols;
        this.measured = measured;
        this.factor = factor;
        var residual = new double[equations.size()];
        Arrays.setAll(residual, k -> equations.get(k).residual(measured));
        multipliers = factor == null ? new double[0] : factor.solve(residual);
        double sum = 0;
        for (int k = 0; k < multipliers.length; k++) {
            sum += residual[k] * multipliers[k];
        }
        chiSquared = sum;
    }

    /**
     * @param equations each with at least one variable
     * @param sigma covariance of the measurements; zero where unmeasured or fixed
     * @param measured [variables]
     */
    static Adjustment of(List<Equation> equations, DMatrixSparseCSC sigma, double[] measured) {
        var g = matrix(equations, measured.length);
        if (equations.isEmpty()) {
            return new Adjustment(equations, g, sigma, measured, null);
        }
        var transposed = CommonOps_DSCC.transpose(g, null, null);
        var h = CommonOps_DSCC.mult(CommonOps_DSCC.mult(g, sigma, null), transposed, null);
        var factor = SparseCholesky.factorIndependent(h, DEPENDENT);
        var first = new Adjustment(equations, g, sigma, measured, factor);
        return first.isClosedBy(first.reconciled())
                ? first
                : new Adjustment(
                        equations,
                        g,
                        sigma,
                        measured,
                        SparseCholesky.factorIndependent(h, STRICTLY_DEPENDENT));
    }

    /** Degrees of freedom: the number of independent equations. */
    int rank() {
        return factor == null ? 0 : factor.size() - factor.dependentRows().length;
    }

    /** Sum of squared adjustments, {@code (y − x̂)ᵀ Σ⁻¹ (y − x̂)}. */
    double chiSquared() {
        return chiSquared;
    }

    /** [equations] Lagrange multipliers; zero for dependent ones. */
    double[] multipliers() {
        return multipliers;
    }

    List<Equation> equations() {
        return equations;
    }

    double[] reconciled() {
        var shift = multiply(sigma, transposed(multipliers));
        var x = measured.clone();
        for (int j = 0; j < x.length; j++) {
            x[j] -= shift[j];
        }
        return x;
    }

    private boolean isClosedBy(double[] x) {
        return equations.stream().noneMatch(equation -> equation.isViolatedBy(x));
    }

    /** Whether an equation holds the variable, so that it is checked. */
    boolean contains(int variable) {
        return g.col_idx[variable + 1] > g.col_idx[variable];
    }

    /** Variance of the adjustment of a measured variable: {@code (Σ Gᵀ H⁻¹ G Σ)ⱼⱼ}. */
    double adjustmentVariance(int variable) {
        if (factor == null || (diagonal && !contains(variable))) {
            return 0;
        }
        if (!diagonal) {
            var unit = new double[measured.length];
            unit[variable] = 1;
            return explained(multiply(sigma, unit));
        }
        int from = g.col_idx[variable];
        int to = g.col_idx[variable + 1];
        double variance = sigma.get(variable, variable);
        return variance
                * variance
                * selectedInverse(factor)
                        .quadraticForm(
                                Arrays.copyOfRange(g.nz_rows, from, to),
                                Arrays.copyOfRange(g.nz_values, from, to));
    }

    double measuredVariance(int variable) {
        return sigma.get(variable, variable);
    }

    /** Variance of {@code Σ wⱼ x̂ⱼ}. */
    double variance(double[] weights) {
        var s = multiply(sigma, weights);
        double before = 0;
        for (int j = 0; j < s.length; j++) {
            before += weights[j] * s[j];
        }
        return Math.max(0, before - explained(s));
    }

    /** [variables] Covariance of each reconciled variable with {@code Σ wⱼ x̂ⱼ}: {@code Σ̂ w}. */
    double[] covariance(double[] weights) {
        var s = multiply(sigma, weights);
        if (factor == null) {
            return s;
        }
        var removed = multiply(sigma, transposed(factor.solve(multiply(g, s))));
        for (int j = 0; j < s.length; j++) {
            s[j] -= removed[j];
        }
        return s;
    }

    /** {@code sᵀ Gᵀ H⁻¹ G s}. */
    private double explained(double[] s) {
        if (factor == null) {
            return 0;
        }
        var gs = multiply(g, s);
        var solved = factor.solve(gs);
        double sum = 0;
        for (int k = 0; k < gs.length; k++) {
            sum += gs[k] * solved[k];
        }
        return sum;
    }

    /** Whether an equation is independent of those kept. */
    boolean[] independent() {
        var result = new boolean[equations.size()];
        Arrays.fill(result, true);
        if (factor != null) {
            for (int k : factor.dependentRows()) {
                result[k] = false;
            }
        }
        return result;
    }

    private SelectedInverse selectedInverse(SparseCholesky of) {
        var known = inverse;
        if (known == null) {
            known = of.selectedInverse();
            inverse = known;
        }
        return known;
    }

    private double[] transposed(double[] rows) {
        var x = new double[g.numCols];
        if (rows.length > 0) {
            for (int j = 0; j < g.numCols; j++) {
                for (int p = g.col_idx[j]; p < g.col_idx[j + 1]; p++) {
                    x[j] += g.nz_values[p] * rows[g.nz_rows[p]];
                }
            }
        }
        return x;
    }

    private static double[] multiply(DMatrixSparseCSC a, double[] x) {
        var y = new double[a.numRows];
        for (int j = 0; j < a.numCols; j++) {
            for (int p = a.col_idx[j]; p < a.col_idx[j + 1] && x[j] != 0; p++) {
                y[a.nz_rows[p]] += a.nz_values[p] * x[j];
            }
        }
        return y;
    }

    /** Columns compressed, rows ascending. */
    private static DMatrixSparseCSC matrix(List<Equation> equations, int columns) {
        int entries = equations.stream().mapToInt(e -> e.variables().length).sum();
        var g = new DMatrixSparseCSC(equations.size(), columns, entries);
        for (var equation : equations) {
            for (int j : equation.variables()) {
                g.col_idx[j + 1]++;
            }
        }
        Arrays.parallelPrefix(g.col_idx, Integer::sum);
        int[] end = Arrays.copyOf(g.col_idx, columns);
        for (int k = 0; k < equations.size(); k++) {
            var equation = equations.get(k);
            for (int m = 0; m < equation.variables().length; m++) {
                int p = end[equation.variables()[m]]++;
                g.nz_rows[p] = k;
                g.nz_values[p] = equation.coefficients()[m];
            }
        }
        g.nz_length = entries;
        g.indicesSorted = true;
        return g;
    }
}

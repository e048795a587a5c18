// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

/** Systems whose solution grows with every entry: {@code x = from + C x} with C not negative. */
final class MMatrix {
    private MMatrix() {}

    /**
     * Gauss without pivoting: for a matrix with no positive entry off the diagonal every pivot
     * stays above zero exactly when it is an M-matrix, whose inverse has no negative entry.
     *
     * @param m {@code I − C}, overwritten
     * @return empty unless m is an M-matrix
     */
    static double[] solve(double[][] m, double[] from) {
        int n = from.length;
        double[] x = from.clone();
        for (int k = 0; k < n; k++) {
            if (!(m[k][k] > 1e-9)) {
                return new double[0];
            }
            for (int i = k + 1; i < n; i++) {
                double factor = m[i][k] / m[k][k];
                if (factor != 0) {
                    for (int j = k; j < n; j++) {
                        m[i][j] -= factor * m[k][j];
                    }
                    x[i] -= factor * x[k];
                }
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                x[k] -= m[k][j] * x[j];
            }
            x[k] /= m[k][k];
        }
        return x;
    }

    static double[][] identity(int n) {
        double[][] m = new double[n][n];
        for (int j = 0; j < n; j++) {
            m[j][j] = 1;
        }
        return m;
    }
}

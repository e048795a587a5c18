// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

/**
 * Sums of columns. Each column is an array of its own and all are read at the same index: in this
 * form the compiler uses the vector units.
 */
final class Columns {
    private Columns() {}

    /**
     * {@code y[i] += Σₖ weights[offset + k] · columns[from + k][i]} for {@code low ≤ i < high} and
     * {@code 0 ≤ k < count}.
     */
    static void add(
            double[] y,
            double[][] columns,
            int from,
            double[] weights,
            int offset,
            int count,
            int low,
            int high) {
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            int c = from + k;
            add4(
                    y,
                    columns[c],
                    columns[c + 1],
                    columns[c + 2],
                    columns[c + 3],
                    weights[offset + k],
                    weights[offset + k + 1],
                    weights[offset + k + 2],
                    weights[offset + k + 3],
                    low,
                    high);
        }
        for (; k < count; k++) {
            add1(y, columns[from + k], weights[offset + k], low, high);
        }
    }

    private static void add4(
            double[] y,
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double wa,
            double wb,
            double wc,
            double wd,
            int low,
            int high) {
        for (int i = low; i < high; i++) {
            double cd = Math.fma(c[i], wc, Math.fma(d[i], wd, y[i]));
            y[i] = Math.fma(a[i], wa, Math.fma(b[i], wb, cd));
        }
    }

    static void add1(double[] y, double[] a, double weight, int low, int high) {
        for (int i = low; i < high; i++) {
            y[i] = Math.fma(a[i], weight, y[i]);
        }
    }

    static double dot(double[] x, double[] y, int low, int high) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = low;
        for (; i + 4 <= high; i += 4) {
            s0 = Math.fma(x[i], y[i], s0);
            s1 = Math.fma(x[i + 1], y[i + 1], s1);
            s2 = Math.fma(x[i + 2], y[i + 2], s2);
            s3 = Math.fma(x[i + 3], y[i + 3], s3);
        }
        for (; i < high; i++) {
            s0 = Math.fma(x[i], y[i], s0);
        }
        return (s0 + s1) + (s2 + s3);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * The plant seen from its changed streams, the recycles that displace something and the inputs they
 * displace; the rest is eliminated. Throughputs of the units that drive those streams are {@code t
 * = e + Σ Rₐ (cₐ t − displaced)}, the measure is {@code v + Σ Qₐ (cₐ t − displaced)}, where recycle
 * b displaces {@code k c_b t} of input a. R and e are not negative.
 */
final class ReducedSystem {
    /**
     * Recycle and input by place in the list of streams; input displaced per unit of the recycle.
     */
    record Displacement(int recycle, int input, double factor) {}

    final ChangeSpace space;
    final int[] streams;

    /** Per stream, the place of the throughput that drives it. */
    final int[] column;

    final double[] e;
    final double[][] r;
    final double[] q;
    final List<Displacement> displacements = new ArrayList<>();
    private final Map<Integer, List<Part>> parts;

    ReducedSystem(ChangeSpace space, int measure) {
        this.space = space;
        var model = space.model;
        parts = concerned(space);
        streams = parts.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[] units = IntStream.of(streams).map(space::driverOf).sorted().distinct().toArray();
        column =
                IntStream.of(streams)
                        .map(s -> Arrays.binarySearch(units, space.driverOf(s)))
                        .toArray();
        double[] unchanged = model.coefficients();
        IntStream.of(streams).filter(s -> s < unchanged.length).forEach(s -> unchanged[s] = 0);
        var inverse = space.inverse(unchanged);
        double[] weights = space.direct(space.measures.get(measure));
        double[] perThroughput = times(inverse, space.perThroughput(weights, unchanged), true);
        double[] base = times(inverse, model.demand, false);
        e = IntStream.of(units).mapToDouble(u -> base[u]).toArray();
        r = new double[streams.length][];
        q = new double[streams.length];
        for (int a = 0; a < streams.length; a++) {
            double[] reach = reach(streams[a]);
            double[] reached = times(inverse, reach, false);
            r[a] = IntStream.of(units).mapToDouble(u -> reached[u]).toArray();
            q[a] = weights[streams[a]] + ChangeEvaluator.dot(perThroughput, reach);
            displace(a);
        }
    }

    /** Streams that changes move, recycles that displace something, and what they displace. */
    private static Map<Integer, List<Part>> concerned(ChangeSpace space) {
        var model = space.model;
        Map<Integer, List<Part>> parts = new LinkedHashMap<>(space.parts.ofStream);
        for (int s = 0; s < model.streams.size(); s++) {
            if (!model.replaced.get(s).isEmpty() && model.driver[s] >= 0) {
                parts.putIfAbsent(s, List.of(new Part(model.coefficient(s), List.of())));
                for (int input : model.replaced.get(s).keySet()) {
                    parts.putIfAbsent(input, List.of(new Part(model.need(input), List.of())));
                }
            }
        }
        return parts;
    }

    private void displace(int a) {
        int s = streams[a];
        if (s < space.model.streams.size()) {
            space.model
                    .replaced
                    .get(s)
                    .forEach((input, k) ->
                            displacements.add(
                                    new Displacement(
                                            a, List.copyOf(parts.keySet()).indexOf(input), k)));
        }
    }

    private double[] reach(int s) {
        double[] reach = new double[space.model.throughput.length];
        if (s < space.model.streams.size()) {
            space.model.reach(s).forEach((row, w) -> reach[row] += w);
        }
        return reach;
    }

    List<Part> partsOf(int a) {
        return parts.getOrDefault(streams[a], List.of());
    }

    boolean isNew(int a) {
        return streams[a] >= space.model.streams.size();
    }

    /** Coefficients by levers; new inputs move nothing and count apart. */
    double[] coefficients(double[] levers) {
        return IntStream.range(0, streams.length)
                .mapToDouble(a -> isNew(a) ? 0 : ChangeSpace.sum(partsOf(a), levers))
                .toArray();
    }

    /** {@code t = from + Σ Rₐ cₐ t}; empty unless the sum of its powers converges. */
    double[] solve(double[] from, double[] c) {
        return positive(matrix(c, false), from);
    }

    /** Prices of throughputs, {@code y = Σ Q⁺c + (Σ R c)ᵀ y}. */
    double[] prices(double[] c) {
        double[] weights = new double[e.length];
        for (int a = 0; a < streams.length; a++) {
            weights[column[a]] += Math.max(0, q[a]) * c[a];
        }
        return positive(matrix(c, true), weights);
    }

    /** What one more unit of a stream costs at these prices of throughputs, credits apart. */
    double marginal(int a, double[] y) {
        return Math.max(0, q[a]) + ChangeEvaluator.dot(r[a], y);
    }

    /** e less what is displaced at these coefficients and throughputs. */
    double[] lessDisplaced(double[] c, double[] t) {
        double[] left = e.clone();
        for (var d : displacements) {
            double amount = d.factor * c[d.recycle] * t[column[d.recycle]];
            for (int j = 0; j < left.length; j++) {
                left[j] -= amount * r[d.input][j];
            }
        }
        return left;
    }

    private double[][] matrix(double[] c, boolean transposed) {
        double[][] m = new double[e.length][e.length];
        for (int a = 0; a < streams.length; a++) {
            for (int j = 0; j < e.length; j++) {
                m[transposed ? column[a] : j][transposed ? j : column[a]] -= r[a][j] * c[a];
            }
        }
        for (int j = 0; j < e.length; j++) {
            m[j][j] += 1;
        }
        return m;
    }

    /**
     * Gauss without pivoting: for a matrix with no positive entry off the diagonal every pivot
     * stays above zero exactly when it is an M-matrix, whose inverse has no negative entry.
     */
    private static double[] positive(double[][] m, double[] from) {
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

    private static double[] times(DMatrixRMaj matrix, double[] x, boolean transposed) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                result[i] += (transposed ? matrix.get(j, i) : matrix.get(i, j)) * x[j];
            }
        }
        return result;
    }
}

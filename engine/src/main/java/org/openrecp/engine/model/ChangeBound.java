// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/**
 * A plane below what any set of groups changes in a measure: {@code change(S) ≥ constant + Σ
 * slopeₖ} over the k of S that are free, for all S with {@code in ⊆ S ⊆ in ∪ free}.
 *
 * <p>With the unchanged part of the plant eliminated, throughputs of the changed unit operations
 * are {@code t = e + Σ Rₐ cₐ t} and the measure is {@code v + Σ Qₐ cₐ t}, where every coefficient c
 * is a sum of products of levers with coefficients above zero. While e, R and Q are not negative
 * the measure is a sum of products (a posynomial), so it is convex in the logarithms of the levers,
 * and its tangent in terms of {@link LeverBound} lies below it. Terms with negative Q (a credit for
 * what a recycle displaces or a by-product earns) are taken at the highest throughput and, per
 * stream, at the highest coefficient, less a part for the options left out. Flows that reduce a
 * throughput are taken at their highest. Where even that leaves e negative, or some set could make
 * the plant consume more than it makes, there is no plane.
 *
 * @see "docs/methods/portfolio.md"
 */
public final class ChangeBound {
    private final ChangeSpace space;
    private final int[] streams;
    private final int[] column;
    private final double[] e;
    private final double[][] r;
    private final double[] q;
    private final double baseline;
    private final double size;

    /** A plane: a constant, and a slope per group. */
    public static final class Plane {
        private final double constant;
        private final double[] slopes;

        Plane(double constant, double[] slopes) {
            this.constant = constant;
            this.slopes = slopes;
        }

        public double constant() {
            return constant;
        }

        /** The slope of one group; 0 where it is not free. */
        public double slope(int group) {
            return slopes[group];
        }
    }

    /**
     * Eliminates what no change moves.
     *
     * @param measure number of the measure in the change space
     */
    public ChangeBound(ChangeSpace space, int measure) {
        this.space = space;
        var model = space.model;
        streams = space.parts.ofStream.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[] units = IntStream.of(streams).map(space::driverOf).sorted().distinct().toArray();
        column =
                IntStream.of(streams)
                        .map(s -> Arrays.binarySearch(units, space.driverOf(s)))
                        .toArray();
        double[] unchanged = model.coefficients();
        for (int s : streams) {
            if (s < unchanged.length) {
                unchanged[s] = 0;
            }
        }
        var inverse = space.inverse(unchanged);
        double[] weights = space.withDisplaced(space.direct(space.measures.get(measure)));
        double[] perThroughput = times(space.perThroughput(weights, unchanged), inverse);
        double[] base = times(inverse, model.demand);
        e = IntStream.of(units).mapToDouble(u -> base[u]).toArray();
        r = new double[streams.length][units.length];
        q = new double[streams.length];
        for (int a = 0; a < streams.length; a++) {
            double[] reach = reach(streams[a]);
            double[] reached = times(inverse, reach);
            for (int j = 0; j < units.length; j++) {
                r[a][j] = clean(reached[units[j]]);
            }
            q[a] = clean(weights[streams[a]] + ChangeEvaluator.dot(perThroughput, reach));
        }
        double[] coefficients = coefficients(unitLevers());
        double[] t = IntStream.of(units).mapToDouble(u -> model.throughput[u]).toArray();
        double sum = 0;
        double all = 0;
        for (int a = 0; a < streams.length; a++) {
            sum += q[a] * coefficients[a] * t[column[a]];
            all += Math.abs(q[a] * coefficients[a] * t[column[a]]);
        }
        baseline = sum;
        size = all;
    }

    /** The tangent plane at z, 0…1 per group; null when there is none. */
    public @Nullable Plane at(long in, long free, double[] z) {
        var levers = new LeverBound[space.parts.levers.size()];
        double[] low = new double[levers.length];
        double[] high = new double[levers.length];
        double[] lowest = new double[levers.length];
        double[] ones = new double[64];
        Arrays.fill(ones, 1);
        for (int l = 0; l < levers.length; l++) {
            var lever = space.parts.levers.get(l);
            levers[l] = new LeverBound(lever, space.factors.get(lever.factors()), in, free, z);
            low[l] = levers[l].lower(z);
            high[l] = levers[l].upper(-1);
            lowest[l] = Math.min(levers[l].lower(ones), low[l]);
            for (double slope : levers[l].slope) {
                lowest[l] *= slope > 0 ? Math.exp(-slope) : 1;
            }
        }
        double[] most = solve(e, coefficients(high));
        if (most.length == 0) {
            return null;
        }
        double[] left = lessHighest(most, coefficients(high));
        double[] c = coefficients(low);
        double[] t = Arrays.stream(left).anyMatch(x -> x < 0) ? new double[0] : solve(left, c);
        double[] least = t.length == 0 ? t : solve(left, coefficients(lowest));
        if (t.length != e.length || least.length != e.length) {
            return null;
        }
        var slopes = new double[64];
        double constant = -baseline - 1e-9 * size;
        constant += tangent(levers, c, t, low, z, slopes);
        constant += credits(levers, high, most, free, slopes);
        constant += newInputs(in, free, least, most, slopes);
        return new Plane(constant, slopes);
    }

    /** The posynomial part at z and its tangent; returns what is left at z = 0. */
    private double tangent(
            LeverBound[] levers,
            double[] c,
            double[] t,
            double[] low,
            double[] z,
            double[] slopes) {
        double[] y = dual(c);
        double value = 0;
        double[] byLever = new double[levers.length];
        for (int a = 0; a < streams.length; a++) {
            if (q[a] > 0) {
                value += q[a] * c[a] * t[column[a]];
            }
            double marginal = Math.max(0, q[a]);
            for (int j = 0; j < e.length; j++) {
                marginal += Math.max(0, r[a][j]) * y[j];
            }
            for (var part : isNew(a) ? List.<Part>of() : partsOf(a)) {
                double term = part.coefficient() * marginal * t[column[a]];
                for (int l : part.levers()) {
                    term *= low[l];
                }
                for (int l : part.levers()) {
                    byLever[l] += term;
                }
            }
        }
        for (int l = 0; l < levers.length; l++) {
            for (int k = 0; k < slopes.length; k++) {
                double slope = byLever[l] * levers[l].slope[k];
                slopes[k] += slope;
                value -= slope * z[k];
            }
        }
        return value;
    }

    /** Terms with negative weight, at their highest. */
    private double credits(
            LeverBound[] levers, double[] high, double[] most, long free, double[] slopes) {
        double sum = 0;
        for (int a = 0; a < streams.length; a++) {
            if (q[a] >= 0 || isNew(a)) {
                continue;
            }
            double top = space.coefficient(streams[a], high);
            double[] drop = new double[64];
            double drops = 0;
            for (int k = 0; k < drop.length; k++) {
                if ((free >>> k & 1) != 0) {
                    drop[k] = top - withoutOption(streams[a], levers, high, k);
                    drops += drop[k];
                }
            }
            double scale = q[a] * most[column[a]];
            sum += scale * top;
            for (int k = 0; k < drop.length && drops > 0; k++) {
                double part = drop[k] * drop[k] / drops;
                sum -= scale * part;
                slopes[k] += scale * part;
            }
        }
        return sum;
    }

    private double withoutOption(int stream, LeverBound[] levers, double[] high, int k) {
        double[] without = high.clone();
        for (var part : space.parts.ofStream.getOrDefault(stream, List.of())) {
            for (int l : part.levers()) {
                without[l] = levers[l].upper(k);
            }
        }
        return space.coefficient(stream, without);
    }

    /** Inputs that are new: per option, its amount at the least or the highest throughput. */
    private double newInputs(long in, long free, double[] least, double[] most, double[] slopes) {
        double sum = 0;
        for (int a = 0; a < streams.length; a++) {
            if (!isNew(a)) {
                continue;
            }
            double scale =
                    q[a]
                            * partsOf(a).getFirst().coefficient()
                            * (q[a] > 0 ? least[column[a]] : most[column[a]]);
            for (var factors : space.factors) {
                if (factors.stream == streams[a]) {
                    for (var f : factors.factors) {
                        if ((in >>> f.group() & 1) != 0) {
                            sum += scale * f.value();
                        } else if ((free >>> f.group() & 1) != 0) {
                            slopes[f.group()] += scale * f.value();
                        }
                    }
                }
            }
        }
        return sum;
    }

    private boolean isNew(int a) {
        return streams[a] >= space.model.streams.size();
    }

    private List<Part> partsOf(int a) {
        return space.parts.ofStream.getOrDefault(streams[a], List.of());
    }

    private double[] unitLevers() {
        return space.parts.levers.stream()
                .mapToDouble(l -> l.of(space.factors.get(l.factors()).base))
                .toArray();
    }

    /** Coefficients by levers; new inputs move nothing and count apart. */
    private double[] coefficients(double[] levers) {
        return IntStream.range(0, streams.length)
                .mapToDouble(a -> isNew(a) ? 0 : space.coefficient(streams[a], levers))
                .toArray();
    }

    private double[] lessHighest(double[] most, double[] high) {
        double[] left = e.clone();
        for (int a = 0; a < streams.length; a++) {
            for (int j = 0; j < left.length; j++) {
                left[j] += Math.min(0, r[a][j]) * high[a] * most[column[a]];
            }
        }
        return left;
    }

    /** {@code t = from + Σ R⁺ c t}; empty unless the sum of its powers converges. */
    private double[] solve(double[] from, double[] c) {
        return positive(matrix(c, false), from);
    }

    private double[] dual(double[] c) {
        double[] weights = new double[e.length];
        for (int a = 0; a < streams.length; a++) {
            weights[column[a]] += Math.max(0, q[a]) * c[a];
        }
        return positive(matrix(c, true), weights);
    }

    private double[][] matrix(double[] c, boolean transposed) {
        double[][] m = new double[e.length][e.length];
        for (int a = 0; a < streams.length; a++) {
            for (int j = 0; j < e.length; j++) {
                double entry = Math.max(0, r[a][j]) * c[a];
                m[transposed ? column[a] : j][transposed ? j : column[a]] -= entry;
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

    private double[] reach(int stream) {
        double[] reach = new double[space.model.throughput.length];
        if (stream < space.model.streams.size()) {
            space.model.reachOf(stream, Set.of()).forEach((row, w) -> reach[row] += w);
        }
        return reach;
    }

    private static double clean(double x) {
        return Math.abs(x) < 1e-14 ? 0 : x;
    }

    private static double[] times(DMatrixRMaj matrix, double[] x) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                result[i] += matrix.get(i, j) * x[j];
            }
        }
        return result;
    }

    private static double[] times(double[] x, DMatrixRMaj matrix) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                result[j] += x[i] * matrix.get(i, j);
            }
        }
        return result;
    }
}

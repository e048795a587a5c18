// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
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
 * and its tangent in terms of {@link LeverBound} lies below it. A recycle that displaces throughput
 * (negative R) takes off exactly {@code y R⁻ c t}, with the dual prices y of the system without it;
 * that and terms with negative Q are taken at the highest price, throughput and coefficient. Where
 * e is negative, or some set could make the plant consume more than it makes, there is no plane.
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
        var region = over(in, free);
        return region == null ? null : region.at(z);
    }

    /** All sets between two, readied for planes; null when there are none. */
    public @Nullable Region over(long in, long free) {
        var levers = new LeverBound[space.parts.levers.size()];
        double[] high = new double[levers.length];
        double[] lowest = new double[levers.length];
        for (int l = 0; l < levers.length; l++) {
            var lever = space.parts.levers.get(l);
            levers[l] = new LeverBound(lever, space.factors.get(lever.factors()), in, free);
            high[l] = levers[l].upper();
            lowest[l] = levers[l].lowest();
        }
        double[] most = solve(e, coefficients(high));
        if (most.length == 0 || Arrays.stream(e).anyMatch(x -> x < 0)) {
            return null;
        }
        double[] least = narrow(coefficients(lowest), coefficients(high), most);
        double[] slopes = new double[64];
        double constant = -baseline - 1e-9 * size;
        double[] c = coefficients(lowest);
        double[] covered = covered(c, coefficients(high), least, most);
        double[] plus = plus(c, covered);
        double[] credit = new double[streams.length];
        for (int a = 0; a < credit.length; a++) {
            credit[a] = covered[column[a]] * Math.min(0, q[a]) * c[a];
        }
        constant += credits(levers, high, most, free, plus, slopes);
        for (int a = 0; a < credit.length; a++) {
            constant -= credit[a] * most[column[a]];
        }
        constant += newInputs(in, free, least, most, slopes);
        return new Region(levers, plus, constant, slopes);
    }

    /** What holds for all sets between two; gives planes that touch at different points. */
    public final class Region {
        private final LeverBound[] levers;
        private final double[] plus;
        private final double constant;
        private final double[] slopes;

        private Region(LeverBound[] levers, double[] plus, double constant, double[] slopes) {
            this.levers = levers;
            this.plus = plus;
            this.constant = constant;
            this.slopes = slopes;
        }

        /** The plane that touches the bound at z, 0…1 per group. */
        public Plane at(double[] z) {
            double[] low = Arrays.stream(levers).mapToDouble(l -> l.lower(z)).toArray();
            double[] c = coefficients(low);
            double[] all = slopes.clone();
            double here = tangent(levers, plus, c, solve(e, c), low, z, all);
            return new Plane(constant + here, all);
        }

        /** How much of the looseness of the bound at z is each free option's; to branch on. */
        public double[] doubts(double[] z) {
            double[] low = Arrays.stream(levers).mapToDouble(l -> l.lower(z)).toArray();
            double[] c = coefficients(low);
            double[] value = byLever(levers.length, plus, c, solve(e, c), low);
            double[] doubts = new double[64];
            for (int l = 0; l < levers.length; l++) {
                double loose = value[l] * (levers[l].between(z) / low[l] - 1);
                double steepness = Arrays.stream(levers[l].slope).map(Math::abs).sum();
                for (int k = 0; k < doubts.length && steepness > 0; k++) {
                    doubts[k] += Math.max(0, loose) * Math.abs(levers[l].slope[k]) / steepness;
                }
            }
            return doubts;
        }
    }

    /**
     * Bounds of the throughputs over a region, each from the other: at most what is left when the
     * least is displaced, at least what is left when the most is. Lowers {@code most} in place.
     */
    private double[] narrow(double[] lowest, double[] high, double[] most) {
        double[] least = new double[e.length];
        for (int round = 0; round < 12; round++) {
            double[] lower = solve(less(high, most), lowest);
            for (int j = 0; j < least.length; j++) {
                least[j] = Math.max(least[j], lower[j]);
            }
            double[] upper = solve(less(lowest, least), high);
            for (int j = 0; j < most.length; j++) {
                most[j] = Math.min(most[j], upper[j]);
            }
        }
        return least;
    }

    /** e less what is displaced at these coefficients and throughputs. */
    private double[] less(double[] c, double[] t) {
        double[] left = e.clone();
        for (int a = 0; a < streams.length; a++) {
            for (int j = 0; j < left.length; j++) {
                left[j] += Math.min(0, r[a][j]) * c[a] * t[column[a]];
            }
        }
        return left;
    }

    /** The posynomial part at z and its tangent; returns what is left at z = 0. */
    private double tangent(
            LeverBound[] levers,
            double[] plus,
            double[] c,
            double[] t,
            double[] low,
            double[] z,
            double[] slopes) {
        double value = 0;
        for (int a = 0; a < streams.length; a++) {
            value += plus[a] * c[a] * t[column[a]];
        }
        double[] byLever = byLever(levers.length, plus, c, t, low);
        for (int l = 0; l < levers.length; l++) {
            for (int k = 0; k < slopes.length; k++) {
                double slope = byLever[l] * levers[l].slope[k];
                slopes[k] += slope;
                value -= slope * z[k];
            }
        }
        return value;
    }

    /**
     * Per column, the share of the least credits that the least costs of the same unit operation
     * cover: that much is netted, so that it follows the throughput on both sides. Nothing is
     * netted where costs vary more than the throughput does.
     */
    private double[] covered(double[] low, double[] high, double[] least, double[] most) {
        double[] costs = new double[e.length];
        double[] range = new double[e.length];
        double[] credits = new double[e.length];
        for (int a = 0; a < streams.length; a++) {
            costs[column[a]] += Math.max(0, q[a]) * low[a];
            range[column[a]] += Math.max(0, q[a]) * (high[a] - low[a]);
            credits[column[a]] -= Math.min(0, q[a]) * low[a];
        }
        double[] covered = new double[e.length];
        for (int j = 0; j < covered.length; j++) {
            double ifNot = most[j] == 0 ? 0 : credits[j] * (most[j] - least[j]) / most[j];
            double ifNetted = costs[j] == 0 ? 0 : range[j] * Math.min(1, credits[j] / costs[j]);
            covered[j] = ifNetted < ifNot ? Math.min(1, costs[j] / credits[j]) : 0;
        }
        return covered;
    }

    /** Positive weights less what they give to cover credits. */
    private double[] plus(double[] least, double[] covered) {
        double[] costs = new double[e.length];
        double[] netted = new double[e.length];
        for (int a = 0; a < streams.length; a++) {
            costs[column[a]] += Math.max(0, q[a]) * least[a];
            netted[column[a]] -= covered[column[a]] * Math.min(0, q[a]) * least[a];
        }
        double[] plus = new double[streams.length];
        for (int a = 0; a < plus.length; a++) {
            int j = column[a];
            plus[a] = Math.max(0, q[a]) * (costs[j] == 0 ? 1 : 1 - netted[j] / costs[j]);
        }
        return plus;
    }

    /** What the measure gains per unit of each lever's logarithm. */
    private double[] byLever(int count, double[] plus, double[] c, double[] t, double[] low) {
        double[] y = dual(plus, c);
        double[] byLever = new double[count];
        for (int a = 0; a < streams.length; a++) {
            double marginal = plus[a];
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
        return byLever;
    }

    /**
     * What is credited: terms with negative weight, and displaced throughput at its highest cost.
     * Each stream's coefficient is at its highest, less a weighted mean of what it loses when an
     * option is left out, or done.
     */
    private double credits(
            LeverBound[] levers,
            double[] high,
            double[] most,
            long free,
            double[] plus,
            double[] slopes) {
        double[] price = dual(plus, coefficients(high));
        double sum = 0;
        for (int a = 0; a < streams.length; a++) {
            double scale = -Math.min(0, q[a]);
            for (int j = 0; j < e.length; j++) {
                scale -= Math.min(0, r[a][j]) * price[j];
            }
            scale *= most[column[a]];
            if (scale > 0 && !isNew(a)) {
                sum -= scale * highest(streams[a], levers, high, free, scale, slopes);
            }
        }
        return sum;
    }

    /** The constant of a plane above the coefficient; adds its slopes, times −scale. */
    private double highest(
            int stream,
            LeverBound[] levers,
            double[] high,
            long free,
            double scale,
            double[] slopes) {
        double top = space.coefficient(stream, high);
        double[] out = new double[64];
        double[] in = new double[64];
        double drops = 0;
        for (int k = 0; k < out.length; k++) {
            if ((free >>> k & 1) != 0) {
                int option = k;
                out[k] = top - with(stream, high, l -> levers[l].upperWithout(option));
                in[k] = top - with(stream, high, l -> levers[l].upperWith(option));
                drops += out[k] + in[k];
            }
        }
        double constant = top;
        for (int k = 0; k < out.length && drops > 0; k++) {
            constant -= out[k] * out[k] / drops;
            slopes[k] -= scale * (out[k] * out[k] - in[k] * in[k]) / drops;
        }
        return constant;
    }

    private double with(int stream, double[] high, IntToDoubleFunction lever) {
        double[] changed = high.clone();
        for (var part : space.parts.ofStream.getOrDefault(stream, List.of())) {
            for (int l : part.levers()) {
                changed[l] = lever.applyAsDouble(l);
            }
        }
        return space.coefficient(stream, changed);
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

    /** {@code t = from + Σ R⁺ c t}; empty unless the sum of its powers converges. */
    private double[] solve(double[] from, double[] c) {
        return positive(matrix(c, false), from);
    }

    private double[] dual(double[] plus, double[] c) {
        double[] weights = new double[e.length];
        for (int a = 0; a < streams.length; a++) {
            weights[column[a]] += plus[a] * c[a];
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

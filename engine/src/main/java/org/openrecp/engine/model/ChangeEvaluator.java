// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a set of changes does to a few measures of the plant, without solving the whole model again:
 * with N = (I − T)⁻¹ of the baseline and the changes ΔT in the columns J of changed unit
 * operations, {@code t_J = t⁰_J + (N ΔT)_JJ t_J} (Woodbury), and each measure is a row of the same
 * system. Sets in which a recycle outgrows the need are solved in full. Not for use by several
 * threads at once.
 */
public final class ChangeEvaluator {
    private static final double ROUNDING = 1e-9;

    private final ChangeSpace space;
    private final int measures;
    private final Factors[] factors;
    private final Lever[] levers;

    /** Per changed stream: column in J, baseline coefficient, parts. */
    private final int[] column;

    private final double[] baseline;
    private final double[][] partCoefficient;
    private final int[][][] partLevers;

    /** Per changed stream: what one unit of it does to each throughput of J, and to each row. */
    private final double[][] onThroughput;

    private final double[][] onRow;

    /** Columns of J that move other throughputs come first; this many. */
    private final int moving;

    private final double[] throughput;

    /** Inputs that recycles replace: their amounts are the rows after the measures. */
    private final int[] madeUp;

    private final double[] multiplier;
    private final double[] lever;
    private final double[] matrix;
    private final double[] t;
    private final double[] rows;

    ChangeEvaluator(ChangeSpace space) {
        this.space = space;
        var model = space.model;
        measures = space.measures.size();
        factors = space.factors.toArray(Factors[]::new);
        levers = space.parts.levers.toArray(Lever[]::new);
        madeUp = madeUp(model);
        int[] streams =
                space.parts.ofStream.keySet().stream().mapToInt(Integer::intValue).toArray();
        var inverse = space.inverse(space.model.coefficients());
        double[][] reached = new double[streams.length][];
        var mover = new TreeSet<Integer>();
        var columns = new TreeSet<Integer>();
        for (int a = 0; a < streams.length; a++) {
            reached[a] = reached(streams[a], inverse.data);
            columns.add(space.driverOf(streams[a]));
            if (Arrays.stream(reached[a]).anyMatch(w -> w != 0)) {
                mover.add(space.driverOf(streams[a]));
            }
        }
        columns.removeAll(mover);
        int[] units = IntStream.concat(ints(mover), ints(columns)).toArray();
        moving = mover.size();
        throughput = IntStream.of(units).mapToDouble(u -> model.throughput[u]).toArray();
        int size = measures + madeUp.length;
        double[][] weights = new double[size][];
        double[][] perThroughput = new double[size][];
        for (int q = 0; q < size; q++) {
            weights[q] = space.withDisplaced(direct(q));
            perThroughput[q] = space.perThroughput(weights[q], space.model.coefficients());
        }
        column = new int[streams.length];
        baseline = new double[streams.length];
        partCoefficient = new double[streams.length][];
        partLevers = new int[streams.length][][];
        onThroughput = new double[streams.length][];
        onRow = new double[streams.length][size];
        double[] atBaseline = space.factors.stream().mapToDouble(f -> f.base).toArray();
        for (int a = 0; a < streams.length; a++) {
            var parts = space.parts.ofStream.getOrDefault(streams[a], List.of());
            int driver = space.driverOf(streams[a]);
            column[a] = IntStream.range(0, units.length).filter(j -> units[j] == driver).sum();
            baseline[a] = space.coefficient(parts, atBaseline);
            partCoefficient[a] = parts.stream().mapToDouble(Part::coefficient).toArray();
            partLevers[a] =
                    parts.stream()
                            .map(p -> p.levers().stream().mapToInt(Integer::intValue).toArray())
                            .toArray(int[][]::new);
            double[] reach = reached[a];
            onThroughput[a] = IntStream.of(units).mapToDouble(u -> reach[u]).toArray();
            for (int q = 0; q < size; q++) {
                onRow[a][q] = weights[q][streams[a]] + dot(perThroughput[q], reach);
            }
        }
        multiplier = new double[factors.length];
        lever = new double[levers.length];
        matrix = new double[units.length * Math.max(1, moving)];
        t = new double[units.length];
        rows = new double[size];
    }

    /** What the groups change in each measure, in the period; negative is less. */
    public double[] change(long groups) {
        double[] out = new double[measures];
        change(groups, null, out);
        return out;
    }

    /**
     * The same into an array.
     *
     * @param strength scales each change, in the order of the changes; null: all as they are
     * @param out [number of measures]
     */
    public void change(long groups, double @Nullable [] strength, double[] out) {
        for (int f = 0; f < factors.length; f++) {
            multiplier[f] = factors[f].raw(groups, strength);
        }
        for (int l = 0; l < levers.length; l++) {
            lever[l] = levers[l].of(multiplier[levers[l].factors()]);
        }
        fill();
        solve();
        Arrays.fill(rows, 0);
        for (int a = 0; a < column.length; a++) {
            double more = (coefficient(a) - baseline[a]) * t[column[a]];
            if (more != 0) {
                for (int q = 0; q < rows.length; q++) {
                    rows[q] += onRow[a][q] * more;
                }
            }
        }
        if (outgrown()) {
            solveInFull(groups, strength, out);
        } else {
            System.arraycopy(rows, 0, out, 0, measures);
        }
    }

    /** {@code I − (N ΔT)}, rows J, columns those that move. */
    private void fill() {
        Arrays.fill(matrix, 0);
        for (int a = 0; a < column.length; a++) {
            int col = column[a];
            if (col < moving) {
                double delta = coefficient(a) - baseline[a];
                if (delta != 0) {
                    double[] on = onThroughput[a];
                    for (int j = 0; j < t.length; j++) {
                        matrix[j * moving + col] -= delta * on[j];
                    }
                }
            }
        }
        for (int j = 0; j < moving; j++) {
            matrix[j * moving + j] += 1;
        }
    }

    /** Gauss with row pivots on the moving part; the others follow. */
    private void solve() {
        System.arraycopy(throughput, 0, t, 0, t.length);
        for (int k = 0; k < moving; k++) {
            pivot(k);
            for (int i = k + 1; i < t.length; i++) {
                double factor = matrix[i * moving + k] / matrix[k * moving + k];
                if (factor != 0) {
                    for (int j = k + 1; j < moving; j++) {
                        matrix[i * moving + j] -= factor * matrix[k * moving + j];
                    }
                    t[i] -= factor * t[k];
                }
            }
        }
        for (int k = moving - 1; k >= 0; k--) {
            for (int j = k + 1; j < moving; j++) {
                t[k] -= matrix[k * moving + j] * t[j];
            }
            t[k] /= matrix[k * moving + k];
        }
    }

    private void pivot(int k) {
        int best = k;
        for (int i = k + 1; i < moving; i++) {
            if (Math.abs(matrix[i * moving + k]) > Math.abs(matrix[best * moving + k])) {
                best = i;
            }
        }
        if (best != k) {
            for (int j = 0; j < moving; j++) {
                double held = matrix[k * moving + j];
                matrix[k * moving + j] = matrix[best * moving + j];
                matrix[best * moving + j] = held;
            }
            double held = t[k];
            t[k] = t[best];
            t[best] = held;
        }
    }

    private double coefficient(int a) {
        double sum = 0;
        double[] coefficients = partCoefficient[a];
        for (int p = 0; p < coefficients.length; p++) {
            double term = coefficients[p];
            for (int l : partLevers[a][p]) {
                term *= lever[l];
            }
            sum += term;
        }
        return sum;
    }

    private boolean outgrown() {
        for (int k = 0; k < madeUp.length; k++) {
            double amount = space.model.amount[madeUp[k]];
            if (amount + rows[measures + k] < -ROUNDING * Math.max(1e-9, amount)) {
                return true;
            }
        }
        return false;
    }

    private void solveInFull(long groups, double @Nullable [] strength, double[] out) {
        Arrays.fill(out, 0);
        for (var flow : space.solve(groups, strength).flows()) {
            for (int q = 0; q < measures; q++) {
                out[q] +=
                        space.measures.get(q).applyAsDouble(flow)
                                * (flow.amount() - flow.baseline());
            }
        }
    }

    private double[] reached(int number, double[] inverse) {
        int n = space.model.throughput.length;
        double[] reached = new double[n];
        if (number < space.model.streams.size()) {
            space.model
                    .reachOf(number, Set.of())
                    .forEach((row, w) -> {
                        for (int u = 0; u < n; u++) {
                            reached[u] += inverse[u * n + row] * w;
                        }
                    });
        }
        return reached;
    }

    private double[] direct(int q) {
        return q < measures
                ? space.direct(space.measures.get(q))
                : space.direct(f -> f.stream().equals(madeUpId(q - measures)) ? 1 : 0);
    }

    private String madeUpId(int k) {
        return space.model.streams.get(madeUp[k]).id();
    }

    private static int[] madeUp(ProcessModel model) {
        return model.replaced.stream()
                .flatMap(m -> m.keySet().stream())
                .distinct()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static IntStream ints(Set<Integer> set) {
        return set.stream().mapToInt(Integer::intValue);
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}

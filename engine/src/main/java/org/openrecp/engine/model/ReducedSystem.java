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
 * b displaces {@code k c_b t} of input a. R is not negative.
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

    /** Per stream, how much of it is displaced by recycles that nothing changes. */
    final double[] always;

    /** The levers of the parts; those that leave a constant share are taken apart. */
    final List<Lever> levers = new ArrayList<>();

    private final Map<Integer, List<Part>> parts = new LinkedHashMap<>();

    ReducedSystem(ChangeSpace space, int measure) {
        this.space = space;
        var model = space.model;
        concerned(space).forEach((s, ps) -> parts.put(s, takenApart(ps)));
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
        always = new double[streams.length];
        for (int a = 0; a < streams.length; a++) {
            double[] reach = reach(streams[a]);
            double[] reached = times(inverse, reach, false);
            r[a] = IntStream.of(units).mapToDouble(u -> reached[u]).toArray();
            q[a] = weights[streams[a]] + ChangeEvaluator.dot(perThroughput, reach);
        }
        for (int s = 0; s < model.streams.size(); s++) {
            displace(s);
        }
    }

    /** Streams that changes move, recycles that displace something, and what they displace. */
    private static Map<Integer, List<Part>> concerned(ChangeSpace space) {
        var model = space.model;
        Map<Integer, List<Part>> parts = new LinkedHashMap<>(space.parts.ofStream);
        for (int s = 0; s < model.streams.size(); s++) {
            if (!model.replaced.get(s).isEmpty() && model.driver[s] >= 0) {
                parts.putIfAbsent(s, List.of(new Part(model.coefficient(s), List.of())));
            }
            for (int input : model.replaced.get(s).keySet()) {
                if (model.driver[input] >= 0) {
                    parts.putIfAbsent(input, List.of(new Part(model.need(input), List.of())));
                }
            }
        }
        return parts;
    }

    /**
     * A lever {@code alpha + beta · m} with a constant share gives a constant part and one of m.
     */
    private List<Part> takenApart(List<Part> whole) {
        var found = new ArrayList<Part>();
        for (var part : whole) {
            var split = List.of(new Part(part.coefficient(), List.of()));
            for (int l : part.levers()) {
                split = times(split, space.parts.levers.get(l));
            }
            found.addAll(split);
        }
        return found;
    }

    private List<Part> times(List<Part> factors, Lever lever) {
        boolean apart =
                lever.beta() > 0 && lever.alpha() >= -1e-12 && Double.isInfinite(lever.cap());
        var product = new ArrayList<Part>();
        for (var factor : factors) {
            if (!apart) {
                product.add(factor.and(number(lever)));
                continue;
            }
            int follow = number(Lever.follow(lever.factors(), Double.POSITIVE_INFINITY));
            product.add(factor.times(lever.beta()).and(follow));
            if (lever.alpha() > 1e-12) {
                product.add(factor.times(lever.alpha()));
            }
        }
        return product;
    }

    private int number(Lever lever) {
        if (!levers.contains(lever)) {
            levers.add(lever);
        }
        return levers.indexOf(lever);
    }

    private void displace(int s) {
        var model = space.model;
        model.replaced
                .get(s)
                .forEach((input, k) -> {
                    if (model.driver[input] >= 0 && model.driver[s] >= 0) {
                        displacements.add(new Displacement(placeOf(s), placeOf(input), k));
                    } else if (model.driver[input] >= 0) {
                        always[placeOf(input)] += k * model.amount[s];
                    }
                });
    }

    private int placeOf(int stream) {
        return List.copyOf(parts.keySet()).indexOf(stream);
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

    /**
     * How much of each stream recycles offer to displace, at these coefficients and throughputs.
     */
    double[] offered(double[] c, double[] t) {
        double[] offered = always.clone();
        for (var d : displacements) {
            offered[d.input] += d.factor * c[d.recycle] * t[column[d.recycle]];
        }
        return offered;
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

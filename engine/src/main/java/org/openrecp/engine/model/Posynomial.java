// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;

/**
 * The reduced system with all that is constant eliminated, so that what a recycle displaces is
 * taken off what its producer draws for it: {@code t = e + Σ reach · λ · t_column}, and {@code
 * constant + Σ cost · λ · t_column} for the measure, over terms that add and {@link Rest}s.
 *
 * <p>A term that takes away is split at an anchor, the lowest or highest value of its levers: the
 * anchor is constant, so it is eliminated with the others; what differs from it is a rest.
 */
final class Posynomial {
    private static final int ROUNDS = 4;

    double constant;
    double[] e;

    /** None of them negative. */
    List<Term> terms;

    List<Rest> rests = new ArrayList<>();

    /** Per stream of the reduced system that is displaced: what more of it than modelled does. */
    List<@Nullable Term> slack;

    /** A term that counts by how much its levers differ from the anchor. */
    record Rest(Term term, double anchor, double other) {}

    private Posynomial(double[] e, List<Term> terms, List<@Nullable Term> slack, double constant) {
        this.e = e;
        this.terms = terms;
        this.slack = new ArrayList<>(slack);
        this.constant = constant;
    }

    /** With its constant part eliminated; terms may still be negative. */
    static Posynomial of(ReducedSystem system) {
        var all = terms(system);
        var made =
                new Posynomial(
                        system.e.clone(),
                        all.stream().filter(t -> !t.levers.isEmpty()).toList(),
                        slack(system),
                        0);
        var constants = all.stream().filter(t -> t.levers.isEmpty()).toList();
        double[] ones = new double[constants.size()];
        Arrays.fill(ones, 1);
        if (!made.eliminate(constants, ones)) {
            throw new IllegalStateException("The process model without its levers is singular.");
        }
        return made;
    }

    /** For levers between these; null when some anchors have no solution. */
    @Nullable Posynomial between(double[] low, double[] high) {
        var made = new Posynomial(e, terms, slack, constant);
        for (int round = 0; round < ROUNDS; round++) {
            if (!made.split(low, high, round < ROUNDS - 1)) {
                return null;
            }
        }
        return made;
    }

    /** Products of levers per column, with what recycles displace taken off. */
    private static List<Term> terms(ReducedSystem system) {
        var sums = new LinkedHashMap<List<Integer>, double[]>();
        for (int a = 0; a < system.streams.length; a++) {
            if (!system.isNew(a)) {
                add(system, a, system.r[a], system.q[a], 1, sums);
            }
        }
        for (var d : system.displacements) {
            add(system, d.recycle(), system.r[d.input()], system.q[d.input()], -d.factor(), sums);
        }
        int n = system.e.length;
        var terms = new ArrayList<Term>();
        sums.forEach((key, sum) ->
                terms.add(
                        new Term(
                                key.getFirst(),
                                key.subList(1, key.size()),
                                Arrays.copyOf(sum, n),
                                sum[n])));
        return terms;
    }

    private static void add(
            ReducedSystem system,
            int stream,
            double[] reach,
            double cost,
            double factor,
            Map<List<Integer>, double[]> sums) {
        for (var part : system.partsOf(stream)) {
            var key = new ArrayList<>(part.levers().stream().sorted().toList());
            key.addFirst(system.column[stream]);
            double[] sum = sums.computeIfAbsent(key, _ -> new double[reach.length + 1]);
            double scale = factor * part.coefficient();
            for (int j = 0; j < reach.length; j++) {
                sum[j] += scale * reach[j];
            }
            sum[reach.length] += scale * cost;
        }
    }

    private static List<@Nullable Term> slack(ReducedSystem system) {
        List<@Nullable Term> slack = new ArrayList<>();
        for (int a = 0; a < system.streams.length; a++) {
            int here = a;
            boolean displaced =
                    system.always[a] > 0
                            || system.displacements.stream().anyMatch(d -> d.input() == here);
            slack.add(displaced ? new Term(-1, List.of(), system.r[a], system.q[a]) : null);
        }
        return slack;
    }

    /** Takes what is below zero out of the terms; eliminates its anchors unless it is the last. */
    private boolean split(double[] low, double[] high, boolean anchored) {
        var below = new ArrayList<Term>();
        var above = new ArrayList<Term>();
        for (var term : terms) {
            var negative = term.part(false);
            if (!negative.isNothing()) {
                below.add(negative);
            }
            above.add(term.part(true));
        }
        if (below.isEmpty()) {
            return true;
        }
        terms = above;
        double[] anchors = below.stream().mapToDouble(t -> anchored ? t.of(low) : 0).toArray();
        for (int k = 0; k < anchors.length; k++) {
            rests.add(new Rest(below.get(k), anchors[k], below.get(k).of(high)));
        }
        return eliminate(below, anchors);
    }

    /** Solves for the throughputs with some terms at fixed values. */
    private boolean eliminate(List<Term> fixed, double[] values) {
        int n = e.length;
        var matrix = CommonOps_DDRM.identity(n);
        double[] costs = new double[n];
        for (int k = 0; k < values.length; k++) {
            var term = fixed.get(k);
            costs[term.column] += values[k] * term.cost;
            for (int j = 0; j < n; j++) {
                matrix.add(j, term.column, -values[k] * term.reach[j]);
            }
        }
        if (n > 0 && !CommonOps_DDRM.invert(matrix)) {
            return false;
        }
        var start = through(new Term(-1, List.of(), e, 0), matrix, costs);
        e = start.reach;
        constant += start.cost;
        terms = terms.stream().map(t -> through(t, matrix, costs)).toList();
        rests.replaceAll(r -> new Rest(through(r.term, matrix, costs), r.anchor, r.other));
        slack.replaceAll(s -> s == null ? null : through(s, matrix, costs));
        return true;
    }

    /** The term with all that follows from it; what is nothing but rounding is nothing. */
    private static Term through(Term term, DMatrixRMaj inverse, double[] costs) {
        int n = costs.length;
        double[] reach = new double[n];
        double cost = term.cost;
        double size = Math.abs(cost);
        for (int i = 0; i < n; i++) {
            double all = 0;
            for (int j = 0; j < n; j++) {
                double more = inverse.unsafe_get(i, j) * term.reach[j];
                reach[i] += more;
                all += Math.abs(more);
            }
            reach[i] = Math.abs(reach[i]) <= 1e-12 * all ? 0 : reach[i];
            cost += costs[i] * reach[i];
            size += Math.abs(costs[i] * reach[i]);
        }
        return new Term(term.column, term.levers, reach, Math.abs(cost) <= 1e-12 * size ? 0 : cost);
    }

    /** {@code t = from + Σ reach λ t}; empty unless the sum of its powers converges. */
    double[] throughputs(double[] from, double[] levers) {
        double[][] m = MMatrix.identity(e.length);
        for (var term : terms) {
            double c = term.of(levers);
            for (int j = 0; j < e.length; j++) {
                m[j][term.column] -= c * term.reach[j];
            }
        }
        return MMatrix.solve(m, from);
    }

    /** Prices of throughputs, {@code y = Σ cost λ + (Σ reach λ)ᵀ y}. */
    double[] prices(double[] levers) {
        double[][] m = MMatrix.identity(e.length);
        double[] weights = new double[e.length];
        for (var term : terms) {
            double c = term.of(levers);
            weights[term.column] += c * term.cost;
            for (int j = 0; j < e.length; j++) {
                m[term.column][j] -= c * term.reach[j];
            }
        }
        return MMatrix.solve(m, weights);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A plane below what any set of groups changes in a measure: {@code change(S) ≥ constant + Σ
 * slopeₖ} over the k of S that are free, for all S with {@code in ⊆ S ⊆ in ∪ free}. How it is
 * found, and why it holds, stands in docs/methods/portfolio.md.
 */
public final class ChangeBound {
    private final ReducedSystem system;
    private final double baseline;
    private final double size;

    /**
     * Readies the bound.
     *
     * @param measure number of the measure in the change space
     */
    public ChangeBound(ChangeSpace space, int measure) {
        system = new ReducedSystem(space, measure);
        double[] c =
                system.coefficients(
                        space.parts.levers.stream()
                                .mapToDouble(l -> l.of(space.factors.get(l.factors()).base))
                                .toArray());
        double sum = 0;
        double all = 0;
        for (int a = 0; a < c.length; a++) {
            double t = space.model.throughput[space.driverOf(system.streams[a])];
            sum += system.q[a] * c[a] * t;
            all += Math.abs(system.q[a] * c[a] * t);
        }
        for (var d : system.displacements) {
            double t = space.model.throughput[space.driverOf(system.streams[d.recycle()])];
            sum -= system.q[d.input()] * d.factor() * c[d.recycle()] * t;
        }
        baseline = sum;
        size = all;
    }

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

    /** The plane that touches the bound at z, 0…1 per group; null when there is none. */
    public @Nullable Plane at(long in, long free, double[] z) {
        var region = over(in, free);
        return region == null ? null : region.at(z);
    }

    /**
     * All sets between two, readied for planes; null when some of them may make the plant consume
     * more than it makes.
     */
    public @Nullable Region over(long in, long free) {
        var space = system.space;
        var levers = new LeverBound[space.parts.levers.size()];
        for (int l = 0; l < levers.length; l++) {
            var lever = space.parts.levers.get(l);
            levers[l] = new LeverBound(lever, space.factors.get(lever.factors()), in, free);
        }
        double[] high = Arrays.stream(levers).mapToDouble(LeverBound::upper).toArray();
        double[] low = Arrays.stream(levers).mapToDouble(LeverBound::lowest).toArray();
        boolean bounded = system.solve(system.e, system.coefficients(high)).length > 0;
        return bounded ? new Region(levers, in, free, low, high) : null;
    }

    /** What holds for all sets between two; gives planes that touch at different points. */
    public final class Region {
        private final LeverBound[] levers;
        private final double[] least;
        private final double[] most;

        /** Per stream, what is netted of its coefficient for the recycles that displace it. */
        private final double[] netted;

        private final double[] slopes = new double[64];
        private final double constant;

        private Region(LeverBound[] levers, long in, long free, double[] low, double[] high) {
            this.levers = levers;
            double[] lowest = system.coefficients(low);
            double[] highest = system.coefficients(high);
            most = system.solve(system.e, highest);
            least = new double[most.length];
            narrow(lowest, highest);
            netted = new double[lowest.length];
            double[] shares = net(lowest);
            constant =
                    -baseline
                            - 1e-9 * size
                            + displaced(shares, lowest, high, free)
                            + credits(high, free)
                            + newInputs(in, free);
        }

        /** The plane that touches the bound at z, 0…1 per group. */
        public Plane at(double[] z) {
            double[] low = Arrays.stream(levers).mapToDouble(l -> l.lower(z)).toArray();
            double[] c = system.coefficients(low);
            double[] left = lessNetted(c);
            double[] t = system.solve(system.e, left);
            double value = constant;
            for (int a = 0; a < c.length; a++) {
                value += Math.max(0, system.q[a]) * left[a] * t[system.column[a]];
            }
            double[] byLever = byLever(left, t, low);
            double[] all = slopes.clone();
            for (int l = 0; l < levers.length; l++) {
                for (int k = 0; k < all.length; k++) {
                    double slope = byLever[l] * levers[l].slope[k];
                    all[k] += slope;
                    value -= slope * z[k];
                }
            }
            return new Plane(value, all);
        }

        /** How much of the looseness of the bound at z is each free option's; to branch on. */
        public double[] doubts(double[] z) {
            double[] low = Arrays.stream(levers).mapToDouble(l -> l.lower(z)).toArray();
            double[] left = lessNetted(system.coefficients(low));
            double[] value = byLever(left, system.solve(system.e, left), low);
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

        /**
         * Bounds of the throughputs, each from the other: at most what is left when the least is
         * displaced, at least what is left when the most is.
         */
        private void narrow(double[] lowest, double[] highest) {
            for (int round = 0; round < 12; round++) {
                double[] lower = system.solve(system.lessDisplaced(highest, most), lowest);
                Arrays.setAll(least, j -> Math.max(least[j], lower[j]));
                double[] upper = system.solve(system.lessDisplaced(lowest, least), highest);
                Arrays.setAll(most, j -> Math.min(most[j], upper[j]));
            }
        }

        /**
         * A recycle's least coefficient times its throughput is at most a constant times the
         * throughput of its consumer, so that much is taken off the constant part of the input it
         * displaces. Returns the share that the constant part allowed, per displacement.
         */
        private double[] net(double[] lowest) {
            double[] wanted = new double[netted.length];
            for (var d : system.displacements) {
                wanted[d.input()] += ratio(d) * d.factor() * lowest[d.recycle()];
            }
            double[] shares = new double[system.displacements.size()];
            for (int k = 0; k < shares.length; k++) {
                int input = system.displacements.get(k).input();
                double constantPart =
                        system.partsOf(input).stream()
                                .filter(p -> p.levers().isEmpty())
                                .mapToDouble(Part::coefficient)
                                .sum();
                boolean can = wanted[input] > 0 && Double.isFinite(wanted[input]);
                shares[k] = can ? Math.min(1, constantPart / wanted[input]) : 0;
                netted[input] = shares[k] * (can ? wanted[input] : 0);
            }
            return shares;
        }

        private double ratio(ReducedSystem.Displacement d) {
            return most[system.column[d.recycle()]] / least[system.column[d.input()]];
        }

        private double[] lessNetted(double[] c) {
            double[] left = new double[c.length];
            Arrays.setAll(left, a -> c[a] - netted[a]);
            return left;
        }

        /** What is displaced beyond the netted part, at the highest price and throughput. */
        private double displaced(double[] shares, double[] lowest, double[] high, long free) {
            double[] prices = system.prices(lessNetted(system.coefficients(high)));
            double sum = 0;
            for (int k = 0; k < shares.length; k++) {
                var d = system.displacements.get(k);
                double scale =
                        d.factor()
                                * system.marginal(d.input(), prices)
                                * most[system.column[d.recycle()]];
                sum += shares[k] * scale * lowest[d.recycle()];
                sum -= credit(d.recycle(), scale, high, free);
            }
            return sum;
        }

        /** Terms with negative weight (what by-products earn), at their highest. */
        private double credits(double[] high, long free) {
            double sum = 0;
            for (int a = 0; a < system.q.length; a++) {
                if (system.q[a] < 0 && !system.isNew(a)) {
                    sum -= credit(a, -system.q[a] * most[system.column[a]], high, free);
                }
            }
            return sum;
        }

        private double credit(int a, double scale, double[] high, long free) {
            var highest = new HighestCoefficient(system.partsOf(a), levers, high, free);
            Arrays.setAll(slopes, k -> slopes[k] - scale * highest.slopes[k]);
            return scale * highest.constant;
        }

        /** Inputs that are new: per option, its amount at the least or the highest throughput. */
        private double newInputs(long in, long free) {
            double sum = 0;
            for (int a = 0; a < system.q.length; a++) {
                if (system.isNew(a)) {
                    int j = system.column[a];
                    double t = system.q[a] > 0 ? least[j] : most[j];
                    double scale = system.q[a] * system.partsOf(a).getFirst().coefficient() * t;
                    sum += newInput(system.streams[a], scale, in, free);
                }
            }
            return sum;
        }

        private double newInput(int stream, double scale, long in, long free) {
            double sum = 0;
            for (var factors : system.space.factors) {
                for (var f : factors.factors) {
                    if (factors.stream == stream && (in >>> f.group() & 1) != 0) {
                        sum += scale * f.value();
                    } else if (factors.stream == stream && (free >>> f.group() & 1) != 0) {
                        slopes[f.group()] += scale * f.value();
                    }
                }
            }
            return sum;
        }

        /** What the posynomial part gains per unit of each lever's logarithm. */
        private double[] byLever(double[] left, double[] t, double[] low) {
            double[] y = system.prices(left);
            double[] byLever = new double[levers.length];
            for (int a = 0; a < left.length; a++) {
                if (!system.isNew(a)) {
                    double scale = system.marginal(a, y) * t[system.column[a]];
                    for (var part : system.partsOf(a)) {
                        double term = part.coefficient() * scale;
                        for (int l : part.levers()) {
                            term *= low[l];
                        }
                        for (int l : part.levers()) {
                            byLever[l] += term;
                        }
                    }
                }
            }
            return byLever;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plane below what any set of groups changes in a measure: {@code change(S) ≥ constant + Σ
 * slopeₖ} over the k of S that are free, for all S with {@code in ⊆ S ⊆ in ∪ free}. How it is
 * found, and why it holds, stands in docs/methods/portfolio.md.
 */
public final class ChangeBound {
    private final ReducedSystem system;
    private final Posynomial posynomial;
    private final double baseline;
    private final double size;

    /**
     * Readies the bound.
     *
     * @param measure number of the measure in the change space
     */
    public ChangeBound(ChangeSpace space, int measure) {
        system = new ReducedSystem(space, measure);
        posynomial = Posynomial.of(system);
        double[] c =
                system.coefficients(
                        system.levers.stream()
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
        var levers = new LeverBound[system.levers.size()];
        for (int l = 0; l < levers.length; l++) {
            var lever = system.levers.get(l);
            levers[l] = new LeverBound(lever, system.space.factors.get(lever.factors()), in, free);
        }
        double[] low = Arrays.stream(levers).mapToDouble(LeverBound::lowest).toArray();
        double[] high = Arrays.stream(levers).mapToDouble(LeverBound::upper).toArray();
        var cleared = posynomial.between(low, high);
        if (cleared == null || cleared.prices(high).length == 0) {
            return null;
        }
        var range = new ThroughputRange(system, cleared, low, high);
        return range.isBounded() ? new Region(levers, cleared, range, in, free) : null;
    }

    /** What holds for all sets between two; gives planes that touch at different points. */
    public final class Region {
        private final LeverBound[] levers;
        private final Posynomial posynomial;
        private final ThroughputRange range;
        private final double[] high;
        private final double[] lowPrices;
        private final double[] highPrices;
        private final List<RestBound> rests = new ArrayList<>();
        private final double[] e;
        private final double[] slopes = new double[64];
        private final double constant;

        private Region(
                LeverBound[] levers,
                Posynomial posynomial,
                ThroughputRange range,
                long in,
                long free) {
            this.levers = levers;
            this.posynomial = posynomial;
            this.range = range;
            high = Arrays.stream(levers).mapToDouble(LeverBound::upper).toArray();
            lowPrices =
                    posynomial.prices(
                            Arrays.stream(levers).mapToDouble(LeverBound::lowest).toArray());
            highPrices = posynomial.prices(high);
            e = posynomial.e.clone();
            constant =
                    posynomial.constant
                            - baseline
                            - 1e-9 * size
                            + negativeDemand()
                            + slack()
                            + rests(free)
                            + newInputs(in, free);
        }

        /** The plane that touches the bound at z, 0…1 per group. */
        public Plane at(double[] z) {
            double[] low = Arrays.stream(levers).mapToDouble(l -> l.lower(z)).toArray();
            double[] y = posynomial.prices(low);
            double[] byLever = byLever(y, low);
            double value = constant + ChangeEvaluator.dot(y, e);
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
            double[] y = posynomial.prices(low);
            double[] value = byLever(y, low);
            double[] doubts = new double[64];
            for (int l = 0; l < levers.length; l++) {
                double loose = value[l] * (levers[l].between(z) / low[l] - 1);
                share(loose, levers[l].slope, doubts);
            }
            double[] t = posynomial.throughputs(e, low);
            for (var rest : rests) {
                double difference = rest.term.of(low) - rest.anchor;
                double loose = rest.term.at(y) * difference * t[rest.term.column] - rest.at(z);
                share(loose, rest.slopes, doubts);
            }
            doubtSlack(low, y, t, doubts);
            return doubts;
        }

        private static void share(double loose, double[] slope, double[] doubts) {
            double steepness = Arrays.stream(slope).map(Math::abs).sum();
            for (int k = 0; k < doubts.length && steepness > 0; k++) {
                doubts[k] += Math.max(0, loose) * Math.abs(slope[k]) / steepness;
            }
        }

        /** Demand below zero, at the highest price. */
        private double negativeDemand() {
            double sum = 0;
            for (int j = 0; j < e.length; j++) {
                sum += Math.min(0, e[j]) * highPrices[j];
                e[j] = Math.max(0, e[j]);
            }
            return sum;
        }

        /** What recycles offer and nothing takes: bought after all, at the lowest price. */
        private double slack() {
            double sum = 0;
            for (int a = 0; a < system.streams.length; a++) {
                var term = posynomial.slack.get(a);
                if (term != null) {
                    double price = term.lowest(lowPrices, highPrices);
                    sum += price * (price < 0 ? range.mostSlack(a) : range.leastSlack(a));
                }
            }
            return sum;
        }

        /** What recycles offer and nothing takes at z, beyond what is in the bound. */
        private void doubtSlack(double[] low, double[] y, double[] t, double[] doubts) {
            double[] c = system.coefficients(low);
            double[] offered = system.offered(c, t);
            for (int a = 0; a < c.length; a++) {
                var term = posynomial.slack.get(a);
                if (term != null) {
                    double slack = offered[a] - c[a] * t[system.column[a]] - range.leastSlack(a);
                    share(term.at(y) * Math.max(0, slack), slopesBehind(a), doubts);
                }
            }
        }

        /** What the levers of a stream and of the recycles that displace it change, in sum. */
        private double[] slopesBehind(int input) {
            double[] sum = new double[64];
            for (var d : system.displacements) {
                if (d.input() == input) {
                    for (int a : new int[] {d.recycle(), input}) {
                        for (var part : system.partsOf(a)) {
                            for (int l : part.levers()) {
                                Arrays.setAll(sum, k -> sum[k] + Math.abs(levers[l].slope[k]));
                            }
                        }
                    }
                }
            }
            return sum;
        }

        private double rests(long free) {
            double sum = 0;
            for (var rest : posynomial.rests) {
                var bound = new RestBound(rest, free);
                rests.add(bound);
                sum += bound.constant;
                Arrays.setAll(slopes, k -> slopes[k] + bound.slopes[k]);
            }
            return sum;
        }

        /** A plane below {@code price · (levers − anchor) · throughput}. */
        private final class RestBound {
            private final Term term;
            private final double anchor;
            private final double[] slopes;
            private final double constant;

            RestBound(Posynomial.Rest rest, long free) {
                term = rest.term();
                anchor = rest.anchor();
                double price = Math.min(0, term.lowest(lowPrices, highPrices));
                double scale = price * range.most[term.column];
                var highest =
                        new HighestCoefficient(
                                List.of(new Part(1, term.levers)), levers, high, free);
                constant = scale * (highest.constant - anchor);
                slopes = Arrays.stream(highest.slopes).map(s -> scale * s).toArray();
            }

            double at(double[] z) {
                return constant + ChangeEvaluator.dot(slopes, z);
            }
        }

        /** Inputs that are new: per option, its amount at the least or the highest throughput. */
        private double newInputs(long in, long free) {
            double sum = 0;
            for (int a = 0; a < system.q.length; a++) {
                if (system.isNew(a)) {
                    int j = system.column[a];
                    double t = system.q[a] > 0 ? range.least[j] : range.most[j];
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
        private double[] byLever(double[] y, double[] low) {
            double[] t = posynomial.throughputs(e, low);
            double[] byLever = new double[levers.length];
            for (var term : posynomial.terms) {
                double gained = term.at(y) * term.of(low) * t[term.column];
                for (int l : term.levers) {
                    byLever[l] += gained;
                }
            }
            return byLever;
        }
    }
}

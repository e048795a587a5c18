// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.Arrays;

/**
 * Between what the throughputs of the reduced system lie over a region, each bound found from the
 * other: by the flows, each at its least or most, and by the posynomial.
 */
final class ThroughputRange {
    private static final int ROUNDS = 6;

    private final ReducedSystem system;
    private final Posynomial posynomial;
    private final double[] lowLevers;
    private final double[] highLevers;
    private final double[] low;
    private final double[] high;

    final double[] least;
    final double[] most;

    ThroughputRange(
            ReducedSystem system, Posynomial posynomial, double[] lowLevers, double[] highLevers) {
        this.system = system;
        this.posynomial = posynomial;
        this.lowLevers = lowLevers;
        this.highLevers = highLevers;
        low = system.coefficients(lowLevers);
        high = system.coefficients(highLevers);
        most = throughputs(system.always, high);
        least = new double[most.length];
        for (int round = 0; round < ROUNDS && isBounded(); round++) {
            byFlows();
            byPosynomial();
        }
    }

    /** Whether no set of the region makes the plant consume more than it makes. */
    boolean isBounded() {
        return most.length > 0;
    }

    /** How much more recycles offer than there is to displace, at most. */
    double mostSlack(int stream) {
        double offered = system.offered(high, most)[stream];
        return Math.max(0, offered - low[stream] * least[system.column[stream]]);
    }

    /** How much more recycles offer than there is to displace, at least. */
    double leastSlack(int stream) {
        double offered = system.offered(low, least)[stream];
        double needed = high[stream] * most[system.column[stream]];
        return Math.max(0, offered - needed - 1e-9 * (offered + needed));
    }

    private void byFlows() {
        double[] displaced = system.offered(high, most);
        raise(throughputs(displaced, low));
        displaced = system.offered(low, least);
        for (int a = 0; a < displaced.length; a++) {
            displaced[a] = Math.min(displaced[a], high[a] * most[system.column[a]]);
        }
        lower(throughputs(displaced, high));
    }

    /** {@code t = e + Σ Rₐ (cₐ t − displaced)}; e has what is always displaced taken off. */
    private double[] throughputs(double[] displaced, double[] c) {
        double[] from = system.e.clone();
        double[][] m = MMatrix.identity(from.length);
        for (int a = 0; a < c.length; a++) {
            for (int j = 0; j < from.length; j++) {
                from[j] += system.r[a][j] * (system.always[a] - displaced[a]);
                m[j][system.column[a]] -= system.r[a][j] * c[a];
            }
        }
        return MMatrix.solve(m, from);
    }

    private void byPosynomial() {
        double[] from = posynomial.e.clone();
        double[] upTo = posynomial.e.clone();
        for (int a = 0; a < low.length; a++) {
            var slack = posynomial.slack.get(a);
            if (slack != null) {
                add(slack, leastSlack(a), mostSlack(a), from, upTo);
            }
        }
        for (var rest : posynomial.rests) {
            int p = rest.term().column;
            double some = rest.term().of(lowLevers) - rest.anchor();
            double more = rest.term().of(highLevers) - rest.anchor();
            add(
                    rest.term(),
                    some * (some > 0 ? least[p] : most[p]),
                    more * (more > 0 ? most[p] : least[p]),
                    from,
                    upTo);
        }
        raise(posynomial.throughputs(from, lowLevers));
        lower(posynomial.throughputs(upTo, highLevers));
    }

    private static void add(Term term, double low, double high, double[] from, double[] upTo) {
        for (int j = 0; j < from.length; j++) {
            double w = term.reach[j];
            from[j] += w * (w > 0 ? low : high);
            upTo[j] += w * (w > 0 ? high : low);
        }
    }

    private void raise(double[] found) {
        if (found.length > 0) {
            Arrays.setAll(least, j -> Math.max(least[j], found[j]));
        }
    }

    private void lower(double[] found) {
        if (found.length > 0) {
            Arrays.setAll(most, j -> Math.min(most[j], found[j]));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.util.Random;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.csc.CommonOps_DSCC;

/**
 * A generated flowsheet as arrays: a main line of units, each joined with the world outside, and
 * recycles. Of ten streams three go in or out, three follow the line, four recycle.
 *
 * @param from unit where each stream begins; {@link #OUTSIDE}: outside
 * @param to unit where each stream ends
 * @param flow true flows, which close every balance
 * @param sigma standard uncertainty of each measurement
 * @param measured flows with normal errors
 */
@SuppressWarnings("ArrayRecordComponent") // shared within the package, never compared
record Network(int units, int[] from, int[] to, double[] flow, double[] sigma, double[] measured) {
    static final int OUTSIDE = -1;
    private static final int WINDOW = 20;
    private static final double RELATIVE_UNCERTAINTY = 0.03;

    /**
     * Draws a network.
     *
     * @param longRange share of the recycles that join any two units; the others go back at most
     *     twenty units
     */
    static Network generate(int streams, double longRange, long seed) {
        var random = new Random(seed);
        int units = Math.max(2, 3 * streams / 10);
        var from = new int[streams];
        var to = new int[streams];
        var flow = new double[streams];
        var surplus = new double[units];
        for (int s = units; s < streams; s++) {
            boolean line = s < 2 * units - 1;
            from[s] = line ? s - units : random.nextInt(1, units);
            to[s] = line ? s - units + 1 : recycledTo(from[s], units, longRange, random);
            flow[s] = random.nextDouble(1, 100);
            surplus[to[s]] += flow[s];
            surplus[from[s]] -= flow[s];
        }
        for (int unit = 0; unit < units; unit++) {
            boolean out = surplus[unit] >= 0;
            from[unit] = out ? unit : OUTSIDE;
            to[unit] = out ? OUTSIDE : unit;
            flow[unit] = Math.abs(surplus[unit]);
        }
        return measure(units, from, to, flow, random);
    }

    private static int recycledTo(int from, int units, double longRange, Random random) {
        if (random.nextDouble() < longRange) {
            int any = random.nextInt(units - 1);
            return any < from ? any : any + 1;
        }
        return from - random.nextInt(1, Math.min(WINDOW, from) + 1);
    }

    private static Network measure(int units, int[] from, int[] to, double[] flow, Random random) {
        var sigma = new double[flow.length];
        var measured = new double[flow.length];
        for (int s = 0; s < flow.length; s++) {
            sigma[s] = RELATIVE_UNCERTAINTY * Math.max(flow[s], 1);
            measured[s] = flow[s] + sigma[s] * random.nextGaussian();
        }
        return new Network(units, from, to, flow, sigma, measured);
    }

    int streams() {
        return flow.length;
    }

    /** {@code H = A Σ Aᵀ}, [units × units], both triangles. */
    DMatrixSparseCSC normalMatrix() {
        var h = new DMatrixSparseTriplet(units, units, 4 * streams());
        for (int s = 0; s < streams(); s++) {
            double variance = sigma[s] * sigma[s];
            addDiagonal(h, from[s], variance);
            addDiagonal(h, to[s], variance);
            if (from[s] != OUTSIDE && to[s] != OUTSIDE) {
                h.addItem(from[s], to[s], -variance);
                h.addItem(to[s], from[s], -variance);
            }
        }
        var result = DConvertMatrixStruct.convert(h, (DMatrixSparseCSC) null);
        CommonOps_DSCC.duplicatesAdd(result, null);
        return result;
    }

    private static void addDiagonal(DMatrixSparseTriplet h, int unit, double variance) {
        if (unit != OUTSIDE) {
            h.addItem(unit, unit, variance);
        }
    }

    /** {@code A y}: what enters each unit less what leaves it. */
    double[] imbalance() {
        var result = new double[units];
        for (int s = 0; s < streams(); s++) {
            if (to[s] != OUTSIDE) {
                result[to[s]] += measured[s];
            }
            if (from[s] != OUTSIDE) {
                result[from[s]] -= measured[s];
            }
        }
        return result;
    }
}

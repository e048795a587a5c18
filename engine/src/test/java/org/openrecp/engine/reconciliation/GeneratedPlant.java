// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Layer;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;

/**
 * A seeded plant whose true flows are known: a line of unit operations with local recycles, each
 * with an input from outside and an output to it, perfectly mixed, so that all that leaves a unit
 * operation has the same share of fibre.
 */
public final class GeneratedPlant {
    private static final String FIBRE = "fibre";
    private static final int REACH = 10;
    private static final int MIXING_STEPS = 400;

    private final Random random;
    private final int units;
    private final List<Stream> streams = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>(); // from, to; -1: outside
    private final List<Double> flows = new ArrayList<>();
    private double[] shares = {};

    private GeneratedPlant(int units, long seed) {
        this.units = units;
        random = new Random(seed);
        for (int i = 0; i + 1 < units; i++) {
            add(i, i + 1, random.nextDouble(50, 150));
        }
        for (int i = 2; i < units; i += 2) {
            add(i, i - 1 - random.nextInt(Math.min(i, REACH)), random.nextDouble(5, 30));
        }
        joinOutside();
        mix();
    }

    /** A plant of about 3.5 streams per unit operation. */
    public static GeneratedPlant of(int units, long seed) {
        return new GeneratedPlant(units, seed);
    }

    /** True flows, kg, in the order of the streams. */
    public double[] trueFlows() {
        return flows.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** True shares of fibre, in the order of the streams. */
    public double[] trueShares() {
        return shares.clone();
    }

    public List<Stream> streams() {
        return List.copyOf(streams);
    }

    /** Balances of mass alone. */
    public Flowsheet massFlowsheet() {
        return flowsheet(List.of(Layer.MASS), List.of());
    }

    /** Balances of mass and fibre, with the share of fibre measured in each stream. */
    public Flowsheet fibreFlowsheet(double relativeUncertainty) {
        var measured =
                IntStream.range(0, shares.length)
                        .mapToObj(k ->
                                new ComponentShare(
                                        streams.get(k).id(),
                                        FIBRE,
                                        noisy(shares[k], relativeUncertainty),
                                        shares[k] * relativeUncertainty,
                                        Grade.METERED))
                        .toList();
        return flowsheet(List.of(Layer.MASS, FIBRE), measured);
    }

    /**
     * Measured flows with normal errors.
     *
     * @param measuredPart of the streams that is measured, drawn at random
     */
    public List<Measurement> measurements(double relativeUncertainty, double measuredPart) {
        var result = new ArrayList<Measurement>();
        for (int k = 0; k < streams.size(); k++) {
            if (random.nextDouble() < measuredPart) {
                double sigma = flows.get(k) * relativeUncertainty;
                var amount = new Estimate(noisy(flows.get(k), relativeUncertainty), sigma);
                result.add(new Measurement(streams.get(k).id(), amount, Grade.METERED, false));
            }
        }
        return result;
    }

    private double noisy(double value, double relativeUncertainty) {
        return value * Math.max(0, 1 + relativeUncertainty * random.nextGaussian());
    }

    private void add(int from, int to, double flow) {
        streams.add(
                new Stream(
                        "S" + (streams.size() + 1), place(from), place(to), "m", null, null, null));
        ends.add(new int[] {from, to});
        flows.add(flow);
    }

    private static Place place(int unit) {
        return unit < 0 ? Place.OUTSIDE : Place.at("U" + unit);
    }

    private void joinOutside() {
        var surplus = new double[units];
        for (int k = 0; k < flows.size(); k++) {
            surplus[ends.get(k)[0]] -= flows.get(k);
            surplus[ends.get(k)[1]] += flows.get(k);
        }
        for (int i = 0; i < units; i++) {
            double in = random.nextDouble(20, 80) + Math.max(0, -surplus[i]);
            add(-1, i, in);
            add(i, -1, surplus[i] + in);
        }
    }

    private void mix() {
        shares = new double[streams.size()];
        var feed = random.doubles(units, 0.05, 0.6).toArray();
        var mixed = feed.clone();
        for (int step = 0; step < MIXING_STEPS; step++) {
            var fibre = new double[units];
            var total = new double[units];
            for (int k = 0; k < shares.length; k++) {
                int to = ends.get(k)[1];
                shares[k] = ends.get(k)[0] < 0 ? feed[to] : mixed[ends.get(k)[0]];
                if (to >= 0) {
                    fibre[to] += flows.get(k) * shares[k];
                    total[to] += flows.get(k);
                }
            }
            for (int i = 0; i < units; i++) {
                mixed[i] = fibre[i] / total[i];
            }
        }
    }

    private Flowsheet flowsheet(List<String> layers, List<ComponentShare> measured) {
        var operations =
                IntStream.range(0, units)
                        .mapToObj(i ->
                                new UnitOperation(
                                        "U" + i,
                                        "Unit " + i,
                                        UnitOperation.Kind.PRODUCTION,
                                        layers,
                                        new UnitOperation.CostAllocation.ByMass()))
                        .toList();
        return Flowsheet.of(operations, List.of(material()), streams, measured);
    }

    private static Material material() {
        return new Material(
                "m",
                "Material",
                Material.Kind.RAW,
                Unit.get("kg"),
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

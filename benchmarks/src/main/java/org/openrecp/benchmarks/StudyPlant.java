// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

/** A generated network as a flowsheet with measurements, in kilograms; true flows are known. */
record StudyPlant(Network network, Flowsheet flowsheet) {
    private static final String MATERIAL = "m";

    static StudyPlant of(Network network) {
        var units =
                IntStream.range(0, network.units())
                        .mapToObj(i ->
                                new UnitOperation(
                                        unitId(i),
                                        unitId(i),
                                        UnitOperation.Kind.PRODUCTION,
                                        List.of(Layer.MASS),
                                        new UnitOperation.CostAllocation.ByMass()))
                        .toList();
        var streams =
                IntStream.range(0, network.streams())
                        .mapToObj(s ->
                                new Stream(
                                        streamId(s),
                                        place(network.from()[s]),
                                        place(network.to()[s]),
                                        MATERIAL,
                                        null,
                                        null,
                                        null))
                        .toList();
        return new StudyPlant(
                network, Flowsheet.of(units, List.of(material()), streams, List.of()));
    }

    static String streamId(int s) {
        return "S" + s;
    }

    static String unitId(int i) {
        return "U" + i;
    }

    /**
     * Measured values with normal errors about the true flows.
     *
     * @param measured which streams have a meter
     * @param shift what is added to each true flow first: a bias, or the flow to a leak
     */
    List<Measurement> measurements(boolean[] measured, double[] shift, Random random) {
        var result = new ArrayList<Measurement>();
        for (int s = 0; s < measured.length; s++) {
            double sigma = network.sigma()[s];
            double value = network.flow()[s] + shift[s] + sigma * random.nextGaussian();
            if (measured[s]) {
                var amount = new Estimate(value, sigma);
                result.add(new Measurement(streamId(s), amount, Grade.METERED, false));
            }
        }
        return result;
    }

    private static Place place(int unit) {
        return unit == Network.OUTSIDE ? Place.OUTSIDE : Place.at(unitId(unit));
    }

    private static Material material() {
        return new Material(
                MATERIAL,
                MATERIAL,
                Material.Kind.RAW,
                Unit.get("kg"),
                true,
                null,
                null,
                1.0,
                null,
                null,
                null,
                null,
                null);
    }
}

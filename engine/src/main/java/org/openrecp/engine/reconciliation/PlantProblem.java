// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Layer;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.BalanceProblem.Balance;
import org.openrecp.engine.reconciliation.BalanceProblem.Covariance;
import org.openrecp.engine.reconciliation.BalanceProblem.Term;
import org.openrecp.engine.reconciliation.BalanceProblem.Variable;

/**
 * A plant as a {@link BalanceProblem}: the streams' amounts in their units, then the shares, in the
 * flowsheet's order; a balance for each layer that a unit operation conserves.
 */
final class PlantProblem {
    private final Flowsheet flowsheet;
    private final Map<String, Measurement> measurements = new HashMap<>();
    private final Map<String, Integer> streamIndex = new HashMap<>();
    private final Map<List<String>, Integer> shareIndex = new HashMap<>();
    private final Map<List<String>, InputProblem> problems = new LinkedHashMap<>();

    private PlantProblem(Flowsheet flowsheet, List<Measurement> measured) {
        this.flowsheet = flowsheet;
        measured.forEach(m -> measurements.put(m.stream(), m));
        for (var stream : flowsheet.streams()) {
            streamIndex.put(stream.id(), streamIndex.size());
        }
        for (var share : flowsheet.shares()) {
            int index = streamIndex.size() + shareIndex.size();
            shareIndex.put(List.of(share.stream(), share.component()), index);
        }
    }

    /**
     * @param covariances of streams, by their place in the flowsheet
     * @throws InvalidInput naming each material that a balance needs a conversion of, and each
     *     measurement of a stream that is not there
     */
    static BalanceProblem of(
            Flowsheet flowsheet, List<Measurement> measurements, List<Covariance> covariances) {
        var plant = new PlantProblem(flowsheet, measurements);
        measurements.forEach(plant::checkStream);
        var balances = plant.balances();
        InvalidInput.throwIfAny(List.copyOf(plant.problems.values()));
        return new BalanceProblem(plant.variables(), balances, covariances);
    }

    private void checkStream(Measurement measurement) {
        if (!streamIndex.containsKey(measurement.stream())) {
            var subject = Subject.of("Streams", measurement.stream(), "id");
            problems.put(
                    List.of("stream", measurement.stream()),
                    Problem.of("reconciliation.unknown-stream", subject, measurement.stream()));
        }
    }

    private List<Variable> variables() {
        var variables = new ArrayList<Variable>();
        for (var stream : flowsheet.streams()) {
            var measurement = measurements.get(stream.id());
            variables.add(Variable.flow(measurement == null ? null : measurement.amount()));
        }
        flowsheet.shares().forEach(share -> variables.add(Variable.share(estimate(share))));
        return variables;
    }

    private static @Nullable Estimate estimate(ComponentShare share) {
        return share.share() == null
                ? null
                : new Estimate(share.share(), share.standardUncertainty());
    }

    private List<Balance> balances() {
        Map<String, List<SignedStream>> byUnit = new HashMap<>();
        for (var stream : flowsheet.streams()) {
            join(byUnit, stream.to(), new SignedStream(stream, 1));
            join(byUnit, stream.from(), new SignedStream(stream, -1));
        }
        var balances = new ArrayList<Balance>();
        for (var unit : flowsheet.unitOperations()) {
            var streams = byUnit.getOrDefault(unit.id(), List.of());
            unit.conserves().stream()
                    .distinct()
                    .map(layer -> balance(unit, layer, streams))
                    .filter(balance -> !balance.terms().isEmpty())
                    .forEach(balances::add);
        }
        return balances;
    }

    private record SignedStream(Stream stream, int sign) {}

    private static void join(
            Map<String, List<SignedStream>> byUnit, Place place, SignedStream stream) {
        if (place instanceof Place.At(String unit)) {
            byUnit.computeIfAbsent(unit, _ -> new ArrayList<>()).add(stream);
        }
    }

    private Balance balance(UnitOperation unit, String layer, List<SignedStream> streams) {
        var terms = new ArrayList<Term>();
        for (var signed : streams) {
            var term = term(unit, layer, signed);
            if (term != null) {
                terms.add(term);
            }
        }
        return new Balance(unit.id(), layer, terms);
    }

    /** Null when the stream has nothing in the layer. */
    private @Nullable Term term(UnitOperation unit, String layer, SignedStream signed) {
        var material = flowsheet.materialOf(signed.stream);
        int flow = index(signed.stream);
        var share = shareIndex.get(List.of(signed.stream.id(), layer));
        return switch (layer) {
            case Layer.MASS -> term(signed, mass(unit, layer, material), flow, Term.NONE);
            case Layer.ENERGY ->
                    term(signed, energy(unit, signed.stream, material), flow, Term.NONE);
            case Layer.WATER ->
                    share != null
                            ? term(signed, mass(unit, layer, material), flow, share)
                            : LayerContent.isWater(material)
                                    ? term(signed, mass(unit, layer, material), flow, Term.NONE)
                                    : null;
            default ->
                    share == null ? null : term(signed, mass(unit, layer, material), flow, share);
        };
    }

    private static @Nullable Term term(
            SignedStream signed, double perUnit, int flow, int intensity) {
        return perUnit == 0 ? null : new Term(signed.sign * perUnit, flow, intensity);
    }

    private int index(Stream stream) {
        return streamIndex.getOrDefault(stream.id(), -1);
    }

    private double mass(UnitOperation unit, String layer, Material material) {
        return LayerContent.isMassless(material)
                ? 0
                : found(
                        LayerContent.kilogramsPerUnit(material),
                        material,
                        "mass per unit",
                        unit,
                        layer);
    }

    private double energy(UnitOperation unit, Stream stream, Material material) {
        String field =
                material.kind().isEnergyCarrier()
                        ? "NCV"
                        : LayerContent.kilogramsPerUnit(material).isEmpty()
                                ? "mass per unit"
                                : "specific heat";
        return found(
                LayerContent.megajoulesPerUnit(stream, material),
                material,
                field,
                unit,
                Layer.ENERGY);
    }

    private double found(
            OptionalDouble value,
            Material material,
            String field,
            UnitOperation unit,
            String layer) {
        if (value.isEmpty()) {
            problems.putIfAbsent(
                    List.of(material.id(), field),
                    Problem.of(
                            "reconciliation.missing-conversion",
                            Subject.of("Materials", material.id(), field),
                            null,
                            unit.id(),
                            Problem.word(layer),
                            material.unit().symbol(),
                            Problem.word(field)));
        }
        return value.orElse(0);
    }
}

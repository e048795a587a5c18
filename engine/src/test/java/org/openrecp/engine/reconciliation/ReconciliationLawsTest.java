// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.quantity.Estimate;

class ReconciliationLawsTest {
    private static final double LEVEL = 0.95;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatEntersLeaves(long seed) {
        var plant = GeneratedPlant.of(20, seed);
        var balance =
                PlantReconciler.reconcile(
                        plant.fibreFlowsheet(0.02), plant.measurements(0.02, 0.8), LEVEL);
        Map<Place, Double> mass = new HashMap<>();
        Map<Place, Double> fibre = new HashMap<>();
        for (int k = 0; k < balance.streams().size(); k++) {
            var flow = balance.streams().get(k);
            double share = requireNonNull(balance.shares().get(k).reconciled()).value();
            double kilograms = requireNonNull(flow.reconciled()).value();
            mass.merge(flow.stream().to(), kilograms, Double::sum);
            mass.merge(flow.stream().from(), -kilograms, Double::sum);
            fibre.merge(flow.stream().to(), kilograms * share, Double::sum);
            fibre.merge(flow.stream().from(), -kilograms * share, Double::sum);
        }
        mass.remove(Place.OUTSIDE);
        fibre.remove(Place.OUTSIDE);

        assertThat(mass.values()).as("seed %d", seed).allMatch(m -> Math.abs(m) < 1e-6);
        assertThat(fibre.values()).as("seed %d", seed).allMatch(m -> Math.abs(m) < 1e-6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void reconcilingTwiceChangesNothing(long seed) {
        var plant = GeneratedPlant.of(15, seed);
        var flowsheet = plant.massFlowsheet();
        var measured = plant.measurements(0.05, 0.9);
        var first = PlantReconciler.reconcile(flowsheet, measured, LEVEL);
        var values = byStream(first);
        var again =
                measured.stream()
                        .map(m ->
                                new Measurement(
                                        m.stream(),
                                        new Estimate(
                                                requireNonNull(values.get(m.stream())).value(),
                                                m.amount().standardUncertainty()),
                                        m.grade(),
                                        false))
                        .toList();
        var second = byStream(PlantReconciler.reconcile(flowsheet, again, LEVEL));

        values.forEach((id, value) -> {
            assertThat(requireNonNull(second.get(id)).value())
                    .as("seed %d, %s", seed, id)
                    .isEqualTo(value.value(), within(1e-8));
            assertThat(requireNonNull(second.get(id)).standardUncertainty())
                    .isEqualTo(value.standardUncertainty(), within(1e-8));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfStreamsDoesNotMatter(long seed) {
        var plant = GeneratedPlant.of(15, seed);
        var flowsheet = plant.fibreFlowsheet(0.05);
        var measured = plant.measurements(0.05, 0.7);
        var streams = new ArrayList<>(flowsheet.streams());
        var units = new ArrayList<>(flowsheet.unitOperations());
        Collections.shuffle(streams, new Random(seed));
        Collections.shuffle(units, new Random(seed));
        var shuffled = Flowsheet.of(units, flowsheet.materials(), streams, flowsheet.shares());
        var one = byStream(PlantReconciler.reconcile(flowsheet, measured, LEVEL));
        var other = byStream(PlantReconciler.reconcile(shuffled, measured, LEVEL));

        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((id, value) -> {
            assertThat(requireNonNull(other.get(id)).value())
                    .as("seed %d, %s", seed, id)
                    .isEqualTo(value.value(), within(1e-5));
            assertThat(requireNonNull(other.get(id)).standardUncertainty())
                    .isEqualTo(value.standardUncertainty(), within(1e-5));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aBetterMeterIsMovedLess(long seed) {
        var plant = GeneratedPlant.of(15, seed);
        var flowsheet = plant.massFlowsheet();
        var measured = plant.measurements(0.05, 1);
        var first = byStream(PlantReconciler.reconcile(flowsheet, measured, LEVEL));
        for (int k = 0; k < 10; k++) {
            var meter = measured.get(k);
            var better = new ArrayList<>(measured);
            var amount = meter.amount();
            better.set(
                    k,
                    new Measurement(
                            meter.stream(),
                            new Estimate(amount.value(), amount.standardUncertainty() / 3),
                            meter.grade(),
                            false));
            var second = byStream(PlantReconciler.reconcile(flowsheet, better, LEVEL));

            assertThat(
                            Math.abs(
                                    requireNonNull(second.get(meter.stream())).value()
                                            - amount.value()))
                    .as("seed %d, %s", seed, meter.stream())
                    .isLessThan(
                            Math.abs(
                                    requireNonNull(first.get(meter.stream())).value()
                                            - amount.value()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noMeasurementBecomesLessCertain(long seed) {
        var plant = GeneratedPlant.of(30, seed);
        var balance =
                PlantReconciler.reconcile(
                        plant.fibreFlowsheet(0.03), plant.measurements(0.04, 0.7), LEVEL);

        assertThat(balance.streams())
                .as("seed %d", seed)
                .filteredOn(s -> s.measured() != null)
                .allSatisfy(s ->
                        assertThat(requireNonNull(s.reconciled()).standardUncertainty())
                                .isLessThanOrEqualTo(
                                        requireNonNull(s.measured()).amount().standardUncertainty()
                                                * (1 + 1e-9)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void covarianceOfASingleStreamIsItsOwnUncertainty(long seed) {
        var plant = GeneratedPlant.of(10, seed);
        var balance =
                PlantReconciler.reconcile(
                        plant.massFlowsheet(), plant.measurements(0.04, 0.6), LEVEL);

        for (var one : balance.streams()) {
            double u =
                    balance.covariance().standardUncertaintyOf(s -> s.equals(one.stream()) ? 1 : 0);
            var reconciled = one.reconciled();
            double expected = reconciled == null ? 0 : reconciled.standardUncertainty();
            assertThat(u).as("seed %d", seed).isEqualTo(expected, within(1e-7));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsAMeterThatIsFarOff(long seed) {
        var plant = GeneratedPlant.of(12, seed);
        var measured = new ArrayList<>(plant.measurements(0.01, 1));
        var wrong = measured.get(3);
        measured.set(
                3,
                new Measurement(
                        wrong.stream(),
                        new Estimate(
                                wrong.amount().value() * 1.5, wrong.amount().standardUncertainty()),
                        wrong.grade(),
                        false));
        var balance = PlantReconciler.reconcile(plant.massFlowsheet(), measured, LEVEL);

        var verdict = (PlantBalance.Verdict.GrossErrorSuspected) balance.verdict();
        var streams = verdict.suspects().getFirst().streams();
        assertThat(streams).as("seed %d", seed).contains(wrong.stream());
        if (streams.size() == 1) { // else another that looks alike may have been left out
            assertThat(requireNonNull(byStream(balance.best()).get(wrong.stream())).value())
                    .isEqualTo(plant.trueFlows()[3], within(0.1 * plant.trueFlows()[3]));
        }
    }

    @Test
    void balancesAHundredThousandStreamsInLinearMemory() {
        var plant = GeneratedPlant.of(28_600, 1);
        var flowsheet = plant.massFlowsheet();
        var balance = PlantReconciler.reconcile(flowsheet, plant.measurements(0.02, 1), 0.9999);

        assertThat(balance.streams()).hasSizeGreaterThan(100_000);
        assertThat(balance.verdict()).isInstanceOf(PlantBalance.Verdict.Balanced.class);
        assertThat(balance.covariance().standardUncertaintyOf(_ -> 1)).isPositive();
    }

    private static Map<String, Estimate> byStream(PlantBalance balance) {
        return balance.streams().stream()
                .filter(s -> s.reconciled() != null)
                .collect(
                        Collectors.toMap(
                                s -> s.stream().id(), s -> requireNonNull(s.reconciled())));
    }
}

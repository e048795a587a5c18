// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.quantity.Estimate;

class MeterPlannerTest {
    private static final double LEVEL = 0.999;

    /** The rank-one update against a second reconciliation with the meter in place. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void foretellsWhatTheMeterWouldBring(long seed) {
        var plant = GeneratedPlant.of(8, seed);
        var flowsheet = plant.massFlowsheet();
        var measured = plant.measurements(0.05, 0.7);
        var balance = PlantReconciler.reconcile(flowsheet, measured, LEVEL);
        var plan = MeterPlanner.plan(balance, MeterPlannerTest::lost, _ -> 100);

        assertThat(plan.standardUncertainty())
                .isEqualTo(balance.covariance().standardUncertaintyOf(MeterPlannerTest::lost));
        for (var better : plan.improvements()) {
            var with = new ArrayList<>(measured);
            with.removeIf(m -> m.stream().equals(better.stream().id()));
            var value =
                    balance.streams().stream()
                            .filter(s -> s.stream().equals(better.stream()))
                            .map(StreamBalance::reconciled)
                            .findFirst()
                            .orElseThrow();
            with.add(
                    new Measurement(
                            better.stream().id(),
                            new Estimate(value.value(), better.meterUncertainty()),
                            Grade.METERED,
                            false));
            double after =
                    PlantReconciler.reconcile(flowsheet, with, LEVEL)
                            .covariance()
                            .standardUncertaintyOf(MeterPlannerTest::lost);
            assertThat(better.standardUncertainty())
                    .as("seed %d, %s", seed, better)
                    .isEqualTo(after, within(1e-7));
        }
    }

    @Test
    void ranksByReductionPerMoney() {
        var plant = GeneratedPlant.of(10, 3);
        var balance =
                PlantReconciler.reconcile(
                        plant.massFlowsheet(), plant.measurements(0.05, 0.8), LEVEL);
        var plan = MeterPlanner.plan(balance, MeterPlannerTest::lost, s -> s.id().length() * 50.0);

        assertThat(plan.improvements()).isNotEmpty();
        assertThat(plan.improvements())
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(b.reductionPerCost(), a.reductionPerCost()));
        assertThat(plan.improvements()).allMatch(i -> i.reduction() > 0);
    }

    @Test
    void saysWhatAMeterOnAnUnknownStreamWouldMakeKnown() {
        var plant = GeneratedPlant.of(6, 2);
        var flowsheet = plant.massFlowsheet();
        var ends =
                flowsheet.streams().stream()
                        .filter(s ->
                                s.from().equals(Place.at("U5")) || s.to().equals(Place.at("U5")))
                        .map(Stream::id)
                        .toList();
        var measured =
                plant.measurements(0.02, 1).stream()
                        .filter(m -> !ends.subList(0, 3).contains(m.stream()))
                        .toList();
        var balance = PlantReconciler.reconcile(flowsheet, measured, LEVEL);
        var plan = MeterPlanner.plan(balance, MeterPlannerTest::lost, _ -> 100);
        for (var discovery : plan.discoveries()) {
            var with = new ArrayList<>(measured);
            with.add(
                    new Measurement(
                            discovery.stream().id(), new Estimate(50, 1), Grade.METERED, false));
            var then = PlantReconciler.reconcile(flowsheet, with, LEVEL);

            assertThat(known(then)).containsAll(discovery.becomesKnown());
            assertThat(known(then).size() - known(balance).size())
                    .isEqualTo(discovery.becomesKnown().size());
        }
        assertThat(plan.discoveries()).isNotEmpty();
    }

    private static List<Stream> known(PlantBalance balance) {
        return balance.streams().stream()
                .filter(s -> s.classification() != Classification.UNOBSERVABLE)
                .map(StreamBalance::stream)
                .toList();
    }

    /** A loss is worth 3 per kilogram. */
    private static double lost(Stream stream) {
        return stream.to().equals(Place.OUTSIDE) ? 3 : 0;
    }
}

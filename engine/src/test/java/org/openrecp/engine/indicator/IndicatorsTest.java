// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Layer;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.Classification;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.StreamBalance;

class IndicatorsTest {
    private static final Place MILL = Place.at("mill");
    private static final Place BOILER = Place.at("boiler");

    private final List<Material> materials = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>();
    private final List<StreamBalance> flows = new ArrayList<>();

    IndicatorsTest() {
        material("fibre", Kind.RAW, "t", null, null);
        material("dye", Kind.CHEMICAL, "kg", null, null);
        material("coal", Kind.FUEL, "t", 22000.0, null);
        material("power", Kind.ELECTRICITY, "MWh", null, null);
        material("steam", Kind.STEAM, "t", 2700.0, null);
        material("well", Kind.WATER, "m3", null, null);
        material("effluent", Kind.WASTEWATER, "t", null, null);
        material("sludge", Kind.WASTE, "t", null, null);
        material("solvent", Kind.WASTE, "kg", null, "H225");
        material("scrap", Kind.BY_PRODUCT, "t", null, null);
        material("paper", Kind.PRODUCT, "t", null, null);

        flow("fibre-in", Place.OUTSIDE, MILL, "fibre", 120);
        flow("fibre-drawn", Place.STOCK, MILL, "fibre", 10);
        flow("dye-in", Place.OUTSIDE, MILL, "dye", 500);
        flow("coal-in", Place.OUTSIDE, BOILER, "coal", 20);
        flow("coal-stocked", BOILER, Place.STOCK, "coal", 2);
        flow("power-in", Place.OUTSIDE, MILL, "power", 50);
        flow("steam-inside", BOILER, MILL, "steam", 100);
        flow("well-in", Place.OUTSIDE, MILL, "well", 900);
        flow("cooling-out", MILL, Place.OUTSIDE, "well", 100);
        flow("effluent-out", MILL, Place.OUTSIDE, "effluent", 700);
        flow("sludge-out", MILL, Place.OUTSIDE, "sludge", 8);
        flow("solvent-out", MILL, Place.OUTSIDE, "solvent", 250);
        flow("scrap-out", MILL, Place.OUTSIDE, "scrap", 3);
        flow("paper-out", MILL, Place.OUTSIDE, "paper", 90);
        flow("paper-stocked", MILL, Place.STOCK, "paper", 10);
    }

    @Test
    void whatCrossesTheBorderCountsAndNothingElse() {
        var indicators = indicators(1);

        assertThat(absolute(indicators, Aspect.MATERIALS)).isCloseTo(130.5, within(1e-9));
        assertThat(absolute(indicators, Aspect.ENERGY))
                .isCloseTo(18 * 22000 + 50 * 3600, within(1e-6));
        assertThat(absolute(indicators, Aspect.WATER)).isCloseTo(900, within(1e-9));
        assertThat(absolute(indicators, Aspect.WASTEWATER)).isCloseTo(700, within(1e-9));
        assertThat(absolute(indicators, Aspect.WASTE)).isCloseTo(8.25, within(1e-9));
        assertThat(absolute(indicators, Aspect.GHG)).isEqualTo(75);
        assertThat(indicators.hazardousWaste().value()).isCloseTo(0.25, within(1e-9));
        assertThat(indicators.cleanWaterDischarged().value()).isCloseTo(100, within(1e-9));
    }

    @Test
    void aYearHoldsAsManyPeriodsAsSaidAndRatiosDoNotCare() {
        var month = indicators(1);
        var year = indicators(12);

        for (var aspect : Aspect.values()) {
            assertThat(absolute(year, aspect))
                    .isCloseTo(12 * absolute(month, aspect), within(1e-6));
            assertThat(Objects.requireNonNull(year.of(aspect).relative()).value())
                    .isCloseTo(
                            Objects.requireNonNull(month.of(aspect).relative()).value(),
                            within(1e-9));
        }
    }

    @Test
    void takesTheUncertaintyOfASumFromTheCovarianceOfTheBalance() {
        var materials = indicators(1).of(Aspect.MATERIALS).absolute();

        assertThat(materials.standardUncertainty())
                .isCloseTo(Math.sqrt(1.2 * 1.2 + 0.1 * 0.1 + 0.005 * 0.005), within(1e-9));
    }

    @Test
    void namesTheStreamsThatCouldNotBeCounted() {
        stream("solvent-lost", MILL, Place.OUTSIDE, "solvent", null);

        assertThat(indicators(1).of(Aspect.WASTE).leftOut()).containsExactly("solvent-lost");
    }

    private Indicators indicators(double periodsPerYear) {
        return Indicators.of(
                balance(),
                new Estimate(75, 3),
                "AR5",
                ProductOutput.of("paper", Quantity.of(100, "t")),
                periodsPerYear);
    }

    private PlantBalance balance() {
        var flowsheet =
                Flowsheet.of(List.of(unit("mill"), unit("boiler")), materials, streams, List.of());
        Map<String, Double> deviations =
                flows.stream()
                        .filter(f -> f.reconciled() != null)
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        f -> f.stream().id(),
                                        f ->
                                                Objects.requireNonNull(f.reconciled())
                                                        .standardUncertainty()));
        return new PlantBalance(
                flowsheet,
                flows,
                List.of(),
                weight ->
                        Math.sqrt(
                                streams.stream()
                                        .mapToDouble(s ->
                                                Math.pow(
                                                        weight.applyAsDouble(s)
                                                                * deviations.getOrDefault(
                                                                        s.id(), 0.0),
                                                        2))
                                        .sum()),
                new PlantBalance.Verdict.Balanced(0, 0, 0),
                List.of(),
                null);
    }

    private void material(
            String id, Kind kind, String unit, @Nullable Double energy, @Nullable String hazard) {
        materials.add(
                new Material(
                        id,
                        id,
                        kind,
                        Unit.get(unit),
                        false,
                        null,
                        null,
                        null,
                        energy,
                        null,
                        null,
                        null,
                        hazard));
    }

    /** A stream with an uncertainty of 1 %. */
    private void flow(String id, Place from, Place to, String material, double amount) {
        stream(id, from, to, material, new Estimate(amount, 0.01 * amount));
    }

    private void stream(
            String id, Place from, Place to, String material, @Nullable Estimate amount) {
        var stream = new Stream(id, from, to, material, null, null, null);
        streams.add(stream);
        flows.add(
                new StreamBalance(
                        stream,
                        null,
                        amount,
                        amount == null ? Classification.UNOBSERVABLE : Classification.OBSERVABLE,
                        null));
    }

    private static UnitOperation unit(String id) {
        return new UnitOperation(
                id,
                id,
                UnitOperation.Kind.PRODUCTION,
                List.of(Layer.MASS),
                new UnitOperation.CostAllocation.ByMass());
    }

    private static double absolute(Indicators indicators, Aspect aspect) {
        return indicators.of(aspect).absolute().value();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.Classification;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.ShareBalance;
import org.openrecp.engine.reconciliation.StreamBalance;

/** A boiler, a dye house and its effluent treatment; every amount ± 10 %, independent. */
class PlantEmissionsTest {
    private static final PlantBalance BALANCE = balance();
    private static final double RELATIVE = 0.1;

    private static Material material(
            String id, Kind kind, String unit, @Nullable String code, @Nullable String hazard) {
        return new Material(
                id,
                id,
                kind,
                Unit.get(unit),
                false,
                null,
                null,
                null,
                null,
                null,
                code,
                null,
                hazard);
    }

    private static Stream stream(String id, Place from, Place to, String material) {
        return new Stream(id, from, to, material, null, null, null);
    }

    private static UnitOperation unit(String id, UnitOperation.Kind kind) {
        return new UnitOperation(
                id, id, kind, List.of(), new UnitOperation.CostAllocation.ByMass());
    }

    private static Flowsheet plant() {
        var boiler = Place.at("boiler");
        var dye = Place.at("dye");
        var etp = Place.at("etp");
        return Flowsheet.of(
                List.of(
                        unit("boiler", UnitOperation.Kind.UTILITY),
                        unit("dye", UnitOperation.Kind.PRODUCTION),
                        unit("etp", UnitOperation.Kind.TREATMENT)),
                List.of(
                        material("coal", Kind.FUEL, "t", "ANTHRACITE", null),
                        material("oddment", Kind.FUEL, "t", null, null),
                        material("power", Kind.ELECTRICITY, "kWh", null, null),
                        material("steam", Kind.STEAM, "t", null, null),
                        material("sewage", Kind.WASTEWATER, "m3", null, null),
                        material("sludge", Kind.WASTE, "t", null, "heavy metals"),
                        material("ash", Kind.WASTE, "kg", null, null),
                        material("flue gas", Kind.EMISSION, "t", null, null)),
                List.of(
                        stream("coal", Place.OUTSIDE, boiler, "coal"),
                        stream("kept", boiler, Place.STOCK, "coal"),
                        stream("oddment", Place.OUTSIDE, boiler, "oddment"),
                        stream("power", Place.OUTSIDE, dye, "power"),
                        stream("steam", boiler, dye, "steam"),
                        stream("flue", boiler, Place.OUTSIDE, "flue gas"),
                        stream("ash", boiler, Place.OUTSIDE, "ash"),
                        stream("raw sewage", dye, etp, "sewage"),
                        stream("effluent", etp, Place.OUTSIDE, "sewage"),
                        stream("sludge", etp, Place.OUTSIDE, "sludge")),
                List.of(
                        new ComponentShare("raw sewage", "COD", 1e-3, 0, Grade.METERED),
                        new ComponentShare("effluent", "COD", 1e-4, 1e-5, Grade.METERED),
                        new ComponentShare("flue", "dust", 2e-4, 0, Grade.METERED)));
    }

    private static PlantBalance balance() {
        var plant = plant();
        var amounts = List.of(110.0, 10.0, 1.0, 1000.0, 500.0, 900.0, 300.0, 200.0, 198.0, 2.0);
        var streams = new ArrayList<StreamBalance>();
        for (int k = 0; k < amounts.size(); k++) {
            streams.add(
                    new StreamBalance(
                            plant.streams().get(k),
                            null,
                            new Estimate(amounts.get(k), 0.1 * amounts.get(k)),
                            Classification.OBSERVABLE,
                            null));
        }
        var shares =
                plant.shares().stream()
                        .map(s ->
                                new ShareBalance(
                                        s,
                                        new Estimate(
                                                s.share() == null ? 0 : s.share(),
                                                s.standardUncertainty()),
                                        Classification.NONREDUNDANT,
                                        null))
                        .toList();
        return new PlantBalance(
                plant,
                streams,
                shares,
                weight -> deviation(streams, weight),
                new PlantBalance.Verdict.Balanced(0, 0, 0),
                List.of(),
                null);
    }

    private static double deviation(List<StreamBalance> streams, ToDoubleFunction<Stream> weight) {
        double variance = 0;
        for (var stream : streams) {
            var amount = stream.reconciled();
            if (amount != null) {
                variance +=
                        Math.pow(
                                weight.applyAsDouble(stream.stream())
                                        * amount.standardUncertainty(),
                                2);
            }
        }
        return Math.sqrt(variance);
    }

    @Test
    void fuelThatIsKeptIsNotBurnt() {
        var inventory = EmissionInventory.of(BALANCE, EmissionTerms.of("VNM", 2024));
        double perTonne = 26.7 * 98.3;

        assertThat(inventory.kilogramsOf(Gas.CO2)).isCloseTo(100 * perTonne + 659.2, within(1e-6));
        assertThat(inventory.gases().getFirst().kilograms().standardUncertainty())
                .isCloseTo(RELATIVE * Math.hypot(110, 10) * perTonne, within(1e-6));
        assertThat(inventory.withoutFactor()).containsExactly("oddment");
    }

    @Test
    void wastewaterIsCountedBeforeAndAfterTreatment() {
        var loads = PollutantLoads.of(BALANCE).wastewater();

        assertThat(loads)
                .extracting(PollutantLoads.ComponentLoad::destination)
                .containsExactly(
                        PollutantLoads.Destination.OUTSIDE, PollutantLoads.Destination.TREATMENT);
        assertThat(loads.getFirst().kilograms().value()).isCloseTo(19.8, within(1e-9));
        assertThat(loads.getFirst().kilograms().standardUncertainty())
                .isCloseTo(19.8 * Math.hypot(RELATIVE, 0.1), within(1e-9));
        assertThat(loads.getLast().kilograms().value()).isCloseTo(200, within(1e-9));
    }

    @Test
    void hazardousWasteStandsApart() {
        var waste = PollutantLoads.of(BALANCE).waste();

        assertThat(waste).extracting(w -> w.material().id()).containsExactly("sludge", "ash");
        assertThat(waste).extracting(w -> w.kilograms().value()).containsExactly(2000.0, 300.0);
        assertThat(waste)
                .extracting(PollutantLoads.WasteLoad::isHazardous)
                .containsExactly(true, false);
    }

    @Test
    void dustIsFoundByItsName() {
        assertThat(PollutantLoads.of(BALANCE).dust())
                .singleElement()
                .satisfies(d -> assertThat(d.kilograms().value()).isCloseTo(180, within(1e-9)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;

class PlantReconcilerTest {
    private final List<UnitOperation> units = new ArrayList<>();
    private final List<Material> materials = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>();
    private final List<ComponentShare> shares = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();

    @Test
    void balancesMassAcrossUnitsOfMaterials() {
        unit("MIX", "mass");
        material("water", Kind.WATER, "m3", null, null);
        material("salt", Kind.CHEMICAL, "kg", null, null);
        material("brine", Kind.PRODUCT, "t", null, null);
        stream("S1", "", "MIX", "water", null, 10.0, 0.1);
        stream("S2", "", "MIX", "salt", null, 500.0, 5.0);
        stream("S3", "MIX", "", "brine", null, null, 0);

        var balance = reconcile();

        assertThat(amount(balance, "S3").value()).isEqualTo(10.5, within(1e-12));
        assertThat(amount(balance, "S3").standardUncertainty())
                .isEqualTo(Math.hypot(0.1, 0.005), within(1e-12));
        assertThat(balance.verdict())
                .isInstanceOfSatisfying(Verdict.Balanced.class, v -> assertThat(v.dof()).isZero());
    }

    /** 1 t of coal gives 23,000 MJ: 0.8 of it in steam of 2,673 MJ/t from condensate at 85 °C. */
    @Test
    void closesABoilerByItsHeatLoss() {
        unit("BOIL", "energy", "water");
        material("coal", Kind.FUEL, "t", null, 23_000.0);
        material("condensate", Kind.WATER, "t", null, null);
        material("steam", Kind.STEAM, "t", null, 2673.0);
        material("loss", Kind.EMISSION, "MJ", null, null);
        material("power", Kind.ELECTRICITY, "kWh", null, null);
        stream("coal", "", "BOIL", "coal", null, 1.0, 0.01);
        stream("feed", "", "BOIL", "condensate", 85.0, null, 0);
        stream("power", "", "BOIL", "power", null, 100.0, 1.0);
        stream("steam", "BOIL", "", "steam", 180.0, 7.0, 0.1);
        stream("loss", "BOIL", "", "loss", null, null, 0);

        var balance = reconcile();

        assertThat(amount(balance, "feed").value()).isEqualTo(7, within(1e-9));
        assertThat(amount(balance, "loss").value())
                .isEqualTo(23_000 + 360 + 7 * (4.186 * 60 - 2673), within(1e-6));
    }

    @Test
    void readsTheShareOfWaterWhereOneIsGiven() {
        unit("DRY", "mass", "water");
        material("web", Kind.RAW, "kg", null, null);
        material("paper", Kind.PRODUCT, "kg", null, null);
        material("vapour", Kind.EMISSION, "kg", null, null);
        stream("web", "", "DRY", "web", null, 200.0, 2.0);
        stream("paper", "DRY", "", "paper", null, null, 0);
        stream("vapour", "DRY", "", "vapour", null, null, 0);
        share("web", "water", 0.55, 0.005);
        share("paper", "water", 0.10, 0.002);
        share("vapour", "water", 1.0, 0);

        var balance = reconcile();

        assertThat(amount(balance, "paper").value()).isEqualTo(200 * 0.45 / 0.9, within(1e-6));
        assertThat(amount(balance, "vapour").value()).isEqualTo(100, within(1e-6));
        assertThat(balance.verdict()).isInstanceOf(Verdict.Balanced.class);
    }

    @Test
    void namesStreamsAndUnitOperationsThatCannotBeKnown() {
        unit("A", "mass");
        unit("B", "mass");
        material("m", Kind.RAW, "kg", null, null);
        stream("S1", "", "A", "m", null, 10.0, 0.1);
        stream("S2", "A", "B", "m", null, 9.9, 0.1);
        stream("S3", "B", "", "m", null, null, 0);
        stream("S4", "B", "stock", "m", null, null, 0);

        var balance = reconcile();

        assertThat(balance.verdict())
                .isInstanceOfSatisfying(
                        Verdict.UnderDetermined.class,
                        v -> {
                            assertThat(v.streams()).containsExactly("S3", "S4");
                            assertThat(v.unitOperations()).containsExactly("B");
                            assertThat(v.dof()).isEqualTo(1);
                            assertThat(v.chiSquared()).isEqualTo(0.5, within(1e-9));
                        });
        assertThat(balance.streams().get(2).reconciled()).isNull();
    }

    @Test
    void namesAUnitOperationThatLacksAnOutput() {
        unit("A", "mass");
        unit("B", "mass");
        material("m", Kind.RAW, "kg", null, null);
        stream("S1", "", "A", "m", null, 10.0, 0.1);
        stream("S2", "A", "B", "m", null, null, 0);

        assertThat(reconcile().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Contradictory.class,
                        v -> assertThat(v.unitOperations()).containsExactly("B"));
    }

    @Test
    void suspectsAMeterWhenAnUnmeasuredFlowWouldHaveToBeNegative() {
        unit("A", "mass");
        material("m", Kind.RAW, "kg", null, null);
        stream("S1", "", "A", "m", null, 10.0, 0.1);
        stream("S2", "A", "", "m", null, 15.0, 0.1);
        stream("S3", "A", "", "m", null, null, 0);

        assertThat(reconcile().verdict()).isInstanceOf(Verdict.GrossErrorSuspected.class);
    }

    @Test
    void suspectsAMeterWhenUnmeasuredFlowsWouldHaveToBeNegativeTogether() {
        unit("A", "mass");
        material("m", Kind.RAW, "kg", null, null);
        stream("S1", "", "A", "m", null, 10.0, 0.1);
        stream("S2", "A", "", "m", null, 15.0, 0.1);
        stream("S3", "A", "", "m", null, null, 0);
        stream("S4", "A", "", "m", null, null, 0);

        assertThat(reconcile().verdict()).isInstanceOf(Verdict.GrossErrorSuspected.class);
    }

    @Test
    void movesCorrelatedMetersTogether() {
        unit("A", "mass");
        material("m", Kind.RAW, "kg", null, null);
        stream("S1", "", "A", "m", null, 10.0, 0.2);
        stream("S2", "", "A", "m", null, 10.0, 0.2);
        stream("S3", "A", "", "m", null, 21.0, 0.3);
        var flowsheet = Flowsheet.of(units, materials, streams, shares);
        var covariances = List.of(new BalanceProblem.Covariance(0, 1, 0.03));

        var balance = PlantReconciler.reconcile(flowsheet, measurements, covariances, 0.95);

        // H = 0.04 + 0.04 + 2 · 0.03 + 0.09; each input moves by (0.04 + 0.03) ÷ H
        assertThat(amount(balance, "S1").value()).isEqualTo(10 + 0.07 / 0.23, within(1e-9));
        assertThat(amount(balance, "S3").value()).isEqualTo(21 - 0.09 / 0.23, within(1e-9));
    }

    @Test
    void namesEachMaterialWhoseConversionIsMissing() {
        unit("A", "mass", "energy");
        material("gas", Kind.FUEL, "m3", null, null);
        material("oil", Kind.CHEMICAL, "L", null, null);
        material("m", Kind.PRODUCT, "t", null, null);
        stream("S1", "", "A", "gas", null, 10.0, 0.1);
        stream("S2", "", "A", "oil", 60.0, 10.0, 0.1);
        stream("S3", "A", "", "m", 60.0, 10.0, 0.1);

        assertThatThrownBy(this::reconcile)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(InputProblem::subject)
                                        .extracting(Object::toString)
                                        .containsExactly(
                                                "Materials gas, mass per unit",
                                                "Materials oil, mass per unit",
                                                "Materials gas, NCV",
                                                "Materials m, specific heat"));
    }

    @Test
    void namesAMeasurementOfAStreamThatIsNotThere() {
        unit("A", "mass");
        material("m", Kind.RAW, "kg", null, null);
        stream("S1", "", "A", "m", null, 10.0, 0.1);
        stream("S2", "A", "", "m", null, 10.0, 0.1);
        measurements.add(new Measurement("S9", new Estimate(1, 0.1), Grade.METERED, false));

        assertThatThrownBy(this::reconcile)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("S9");
    }

    private PlantBalance reconcile() {
        return PlantReconciler.reconcile(
                Flowsheet.of(units, materials, streams, shares), measurements, 0.95);
    }

    private static Estimate amount(PlantBalance balance, String stream) {
        return balance.streams().stream()
                .filter(s -> s.stream().id().equals(stream))
                .map(s -> requireNonNull(s.reconciled()))
                .findFirst()
                .orElseThrow();
    }

    private void unit(String id, String... layers) {
        units.add(
                new UnitOperation(
                        id,
                        id,
                        UnitOperation.Kind.PRODUCTION,
                        List.of(layers),
                        new UnitOperation.CostAllocation.ByMass()));
    }

    private void material(
            String id,
            Kind kind,
            String unit,
            @Nullable Double kilograms,
            @Nullable Double megajoules) {
        materials.add(
                new Material(
                        id,
                        id,
                        kind,
                        Unit.get(unit),
                        false,
                        null,
                        null,
                        kilograms,
                        megajoules,
                        null,
                        null,
                        null,
                        null));
    }

    private void stream(
            String id,
            String from,
            String to,
            String material,
            @Nullable Double celsius,
            @Nullable Double amount,
            double sigma) {
        streams.add(new Stream(id, place(from), place(to), material, celsius, null, null));
        if (amount != null) {
            measurements.add(
                    new Measurement(id, new Estimate(amount, sigma), Grade.METERED, false));
        }
    }

    private void share(String stream, String component, double share, double sigma) {
        shares.add(new ComponentShare(stream, component, share, sigma, Grade.METERED));
    }

    private static Place place(String text) {
        return switch (text) {
            case "" -> Place.OUTSIDE;
            case "stock" -> Place.STOCK;
            default -> Place.at(text);
        };
    }
}

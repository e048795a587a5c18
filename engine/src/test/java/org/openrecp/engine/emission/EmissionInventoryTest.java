// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openrecp.engine.emission.EmissionAssumption.Property;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Subject;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.table.CsvTable;

class EmissionInventoryTest {
    private static final Subject HERE = Subject.of("Materials", "fuel", "factor code");
    private static final EmissionTerms VIET_NAM_2024 = EmissionTerms.of("VNM", 2024);

    private static Activity fuel(String code, double amount, String unit, @Nullable Double energy) {
        return new Activity.Fuel(
                code,
                HERE,
                new Estimate(amount, 0.01 * amount),
                Unit.get(unit),
                code,
                energy,
                null);
    }

    private static Activity power(double amount, String unit) {
        return new Activity.Electricity("grid", HERE, Estimate.exact(amount), Unit.get(unit));
    }

    private static EmissionInventory of(EmissionTerms terms, Activity... activities) {
        return EmissionInventory.of(List.of(activities), terms);
    }

    /** Cross-check of the seeds in the project's reference data: 43,000 t of coal, whole tonnes. */
    @ParameterizedTest
    @CsvSource({
        "ANTHRACITE, 112858",
        "BITUMINOUS_COAL, 104949",
        "SUBBITUMINOUS_COAL, 78101",
        "VN_HARD_COAL_1990, 85058"
    })
    void burningCoalGivesTheCheckedCarbonDioxide(String code, double tonnes) {
        var inventory = of(VIET_NAM_2024, fuel(code, 43_000, "t", null));

        assertThat(inventory.kilogramsOf(Gas.CO2) / 1000).isCloseTo(tonnes, within(2.5));
    }

    /** The same source: 63,000 MWh at the factor of each year, whole tonnes. */
    @ParameterizedTest
    @CsvSource({"2023, 41530", "2024, 41530", "2014, 41656", "2020, 41656"})
    void electricityTakesTheLatestOfficialFactorNotAfterTheYear(int year, double tonnes) {
        var inventory = of(EmissionTerms.of("VNM", year), power(63_000, "MWh"));

        assertThat(inventory.kilogramsOf(Gas.CO2) / 1000).isCloseTo(tonnes, within(0.5));
        assertThat(inventory.activities().getFirst().grid()).contains(GridFactor.Kind.OFFICIAL);
    }

    @Test
    void gasesAreWeighedOneByOneAndCarbonDioxideIsNotItsEquivalent() {
        var inventory = of(VIET_NAM_2024, fuel("ANTHRACITE", 1000, "t", 25.0 * 1000));

        // 25 TJ: 98,300 kg/TJ CO2, 10 kg/TJ CH4, 1.5 kg/TJ N2O; AR5: 28 and 265
        assertThat(inventory.kilogramsOf(Gas.CO2)).isCloseTo(2_457_500, within(1e-6));
        assertThat(inventory.kilogramsOf(Gas.CH4)).isCloseTo(250, within(1e-9));
        assertThat(inventory.kilogramsOf(Gas.N2O)).isCloseTo(37.5, within(1e-9));
        assertThat(inventory.scope1().value())
                .isCloseTo(2_457_500 + 250 * 28 + 37.5 * 265, within(1e-6));
        assertThat(inventory.scope1().standardUncertainty())
                .isCloseTo(0.01 * inventory.scope1().value(), within(1e-6));
        assertThat(inventory.assumptions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SAR, 21, 310", "TAR, 23, 296", "AR4, 25, 298", "AR5, 28, 265", "AR6, 27.0, 273"})
    void combustionMethaneTakesThePotentialThatIsMeantForIt(GwpSet set, double ch4, double n2o) {
        assertThat(set.of(Gas.CO2)).isEqualTo(1);
        assertThat(set.of(Gas.CH4)).isEqualTo(ch4);
        assertThat(set.of(Gas.N2O)).isEqualTo(n2o);
    }

    @Test
    void carbonDioxideOfBiomassIsAMemoButItsMethaneCounts() {
        var inventory = of(VIET_NAM_2024, fuel("RICE_HUSK", 100, "t", null));

        assertThat(inventory.kilogramsOf(Gas.CO2)).isZero();
        assertThat(inventory.biogenicCo2().value()).isCloseTo(144_000, within(1e-6));
        assertThat(inventory.total().value()).isCloseTo(1.44 * (30 * 28 + 4 * 265), within(1e-9));
    }

    @Test
    void limitsOfACalorificValueWidenTheResultAndTheDefaultIsNamed() {
        var inventory = of(VIET_NAM_2024, fuel("BITUMINOUS_COAL", 10, "t", null));
        double relative = Math.hypot(0.01, (30.5 - 19.9) / 2 / 1.959963984540054 / 25.8);

        assertThat(inventory.scope1().standardUncertainty() / inventory.scope1().value())
                .isCloseTo(relative, within(1e-9));
        assertThat(inventory.assumptions())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.property()).isEqualTo(Property.NET_CALORIFIC_VALUE);
                    assertThat(a.value()).isEqualTo(25.8);
                    assertThat(a.fuelCode()).isEqualTo("BITUMINOUS_COAL");
                });
    }

    @Test
    void aVolumeOfFuelNeedsADensityAndSaysWhichOne() {
        var inventory = of(VIET_NAM_2024, fuel("DIESEL_OIL", 1000, "L", null));

        assertThat(inventory.kilogramsOf(Gas.CO2))
                .isCloseTo(0.84 * 43_000 * 74_100 / 1e6, within(1e-6));
        assertThat(inventory.assumptions())
                .anyMatch(a -> a.property() == Property.DENSITY && a.value() == 840);
    }

    @Test
    void withoutAnOfficialFactorTheFallbackIsNamed() {
        var cambodia = of(EmissionTerms.of("KHM", 2020), power(1, "MWh"));

        assertThat(cambodia.activities().getFirst().grid()).contains(GridFactor.Kind.STATISTICAL);
        assertThat(cambodia.kilogramsOf(Gas.CO2)).isZero();
        assertThat(cambodia.scope2().value()).isCloseTo(423.66, within(1e-9));
    }

    @Test
    void theUsersGridFactorComesFirst() {
        var terms = new EmissionTerms("VNM", 2024, GwpSet.AR5, 0.5);
        var inventory = of(terms, power(2, "MWh"));

        assertThat(inventory.scope2().value()).isCloseTo(1000, within(1e-9));
        assertThat(inventory.activities().getFirst().grid()).contains(GridFactor.Kind.GIVEN);
    }

    @ParameterizedTest
    @EnumSource(GwpSet.class)
    void scopesAddUpToTheTotal(GwpSet set) {
        var inventory =
                of(
                        new EmissionTerms("VNM", 2023, set, null),
                        fuel("NATURAL_GAS", 3, "t", null),
                        fuel("WOOD", 5, "t", null),
                        power(7_000, "kWh"));

        assertThat(inventory.total().value())
                .isCloseTo(inventory.scope1().value() + inventory.scope2().value(), within(1e-9));
        assertThat(inventory.total().value())
                .isCloseTo(
                        inventory.activities().stream().mapToDouble(a -> a.co2e(set)).sum(),
                        within(1e-9));
    }

    @Test
    void everyFigureCarriesItsFactorAndSource() {
        var inventory = of(VIET_NAM_2024, fuel("LPG", 1, "t", null), power(1, "MWh"));

        assertThat(inventory.activities())
                .flatExtracting(ActivityEmissions::gases)
                .allSatisfy(g -> {
                    assertThat(g.factor().source()).isNotBlank();
                    assertThat(g.factor().status()).isNotBlank();
                });
        assertThat(inventory.activities().getLast().gases().getFirst().factor().year())
                .isEqualTo(2023);
    }

    @Test
    void namesAllThatIsWrongWithNearCodes() {
        assertThatThrownBy(() ->
                        of(
                                EmissionTerms.of(null, 2024),
                                fuel("antracite", 1, "t", null),
                                fuel("NATURAL GAS", 1, "t", null),
                                fuel("INDUSTRIAL_WASTE", 1, "t", null),
                                power(1, "kWh"),
                                power(1, "kg")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> {
                            assertThat(e.problems())
                                    .extracting(p -> p.code())
                                    .containsExactly(
                                            "emission.unknown-factor-code",
                                            "emission.unknown-factor-code",
                                            "emission.no-energy-content",
                                            "emission.no-grid-factor",
                                            "emission.electricity-not-energy");
                            assertThat(e.problems().get(0).message()).contains("ANTHRACITE");
                            assertThat(e.problems().get(1).message()).contains("NATURAL_GAS");
                        });
    }

    @Test
    void noFactorOfUnknownOrShareAlikeLicenceIsInTheTables() {
        for (var row : CsvTable.read(GridFactor.class, "grid_sources.csv").rows()) {
            assertThat(row.get("licence")).isNotBlank().doesNotContain("SA");
            assertThat(row.get("status")).isNotEqualTo("not-found");
        }
    }
}

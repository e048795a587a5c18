// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.mfca.LossCost.Fate;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Estimate;

class MaterialFlowCostingTest {
    private static final int SEEDS = 100;

    /** Second-method check: vector C_mfca of the project's assessment examples, four decimals. */
    private static final Offset<Double> PRINTED = within(5e-5);

    /** A plastic-recycling workshop in a month, million VND. */
    private static CostOfLosses workshop(boolean trimIsMain) {
        var balance =
                new Plants()
                                .unit("QC1", UnitOperation.Kind.PRODUCTION)
                                .unit("QC2", UnitOperation.Kind.PRODUCTION)
                                .material("scrap", Kind.RAW, "t", true, 8.0, null)
                                .material("caustic", Kind.CHEMICAL, "t", false, 6.0, null)
                                .material("masterbatch", Kind.RAW, "t", false, 30.0, null)
                                .material("pellets", Kind.RAW, "t", true, null, null)
                                .material("film", Kind.PRODUCT, "t", true, null, null)
                                .material("dirt", Kind.WASTE, "t", false, null, null)
                                .material("trim", Kind.WASTE, "t", trimIsMain, null, null)
                                .material("power", Kind.ELECTRICITY, "kWh", false, 0.01, null)
                                .stream("S1", "", "QC1", "scrap", 100)
                                .stream("S2", "", "QC1", "caustic", 2)
                                .stream("S3", "", "QC1", "power", 6_000)
                                .stream("S4", "QC1", "QC2", "pellets", 85)
                                .stream("S5", "QC1", "", "dirt", 17)
                                .stream("S6", "", "QC2", "masterbatch", 5)
                                .stream("S7", "", "QC2", "power", 10_000)
                                .stream("S8", "QC2", "", "film", 80)
                                .stream("S9", "QC2", "", "trim", 10)
                                .balance();
        return MaterialFlowCosting.cost(
                balance,
                List.of(
                        new ProcessCost("QC1", "labour", 90, ProcessCost.Kind.LABOUR),
                        new ProcessCost("QC1", "dumping", 10, ProcessCost.Kind.WASTE_TREATMENT),
                        new ProcessCost("QC2", "system", 120, ProcessCost.Kind.SYSTEM),
                        new ProcessCost("QC2", "dumping", 4, ProcessCost.Kind.WASTE_TREATMENT)),
                12);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reproducesTheCostsOfTheRecyclingWorkshop(boolean trimIsMain) {
        var costs = workshop(trimIsMain);

        var first = costs.centres().get(0);
        isClose(first.product(), 680, 51, 76.5, 0);
        isClose(first.loss(), 132, 9, 13.5, 10);
        var second = costs.centres().get(1);
        isClose(second.product(), 737.7778, 134.2222, 174.6667, 0);
        isClose(second.loss(), 92.2222, 16.7778, 21.8333, 4);
        assertThat(costs.entered().total()).isCloseTo(1346, PRINTED);
        isClose(costs.product(), 737.7778, 134.2222, 174.6667, 0);
        isClose(costs.loss(), 224.2222, 25.7778, 35.3333, 14);
        assertThat(100 * costs.lossShare()).isCloseTo(22.2387, PRINTED);
        assertThat(costs.conventionalWasteCost()).isCloseTo(14, PRINTED);
        assertThat(100 * costs.conventionalShare()).isCloseTo(1.0401, PRINTED);
        assertThat(costs.products().getFirst().perUnit()).isCloseTo(13.0833, PRINTED);
    }

    private static void isClose(
            Cost cost, double material, double energy, double system, double waste) {
        assertThat(cost.material()).isCloseTo(material, PRINTED);
        assertThat(cost.energy()).isCloseTo(energy, PRINTED);
        assertThat(cost.system()).isCloseTo(system, PRINTED);
        assertThat(cost.wasteManagement()).isCloseTo(waste, PRINTED);
    }

    @Test
    void ranksLossesByMoneyPerYear() {
        var losses = workshop(true).losses();

        assertThat(losses).extracting(l -> l.stream().id()).containsExactly("S5", "S9");
        assertThat(losses.getFirst().netPerYear().value()).isCloseTo(12 * 164.5, within(1e-9));
        assertThat(losses.getFirst().unitOperation()).isEqualTo("QC1");
        assertThat(losses.getFirst().netPerYear().standardUncertainty()).isPositive();
    }

    @Test
    void productAndLossesCarryAllThatEntersWhateverThePlant() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var costs = costed(seed);
            double tolerance = 1e-9 * costs.entered().total();

            assertThat(
                            costs.product().total()
                                    + costs.stock().total()
                                    + costs.loss().total()
                                    - costs.credits())
                    .as("plant of seed %d", seed)
                    .isCloseTo(costs.entered().total(), within(tolerance));
            assertThat(costs.netPerYear().value())
                    .as("plant of seed %d", seed)
                    .isCloseTo((costs.loss().total() - costs.credits()) * 4, within(4 * tolerance));
            for (var centre : costs.centres()) {
                assertThat(centre.product().plus(centre.loss()).plus(centre.passedOn()).total())
                        .as("%s of seed %d", centre.unitOperation().id(), seed)
                        .isCloseTo(
                                centre.entered().plus(centre.carriedIn()).total(),
                                within(tolerance));
            }
        }
    }

    @Test
    void lossesAndWhatIsUnattributedAddUpToTheirTotal() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var costs = costed(seed);
            double losses = costs.losses().stream().mapToDouble(l -> l.cost().total()).sum();
            double credits = costs.losses().stream().mapToDouble(LossCost::credit).sum();

            assertThat(losses + costs.unattributed().total())
                    .as("plant of seed %d", seed)
                    .isCloseTo(costs.loss().total(), within(1e-9 * costs.entered().total()));
            assertThat(credits)
                    .as("plant of seed %d", seed)
                    .isLessThanOrEqualTo(costs.credits() * (1 + 1e-9));
        }
    }

    @Test
    void whatEntersIsWhatTheCompanyPays() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var balance = Plants.random(seed).balance();
            double paid =
                    processCosts(balance.flowsheet().unitOperations()).stream()
                            .mapToDouble(ProcessCost::amount)
                            .sum();
            for (var stream : balance.streams()) {
                var material = balance.flowsheet().materialOf(stream.stream());
                double amount = stream.reconciled() == null ? 0 : stream.reconciled().value();
                if (stream.stream().from().equals(Place.OUTSIDE) && material.price() != null) {
                    paid += amount * material.price();
                }
                if (stream.stream().to().equals(Place.OUTSIDE) && material.disposalCost() != null) {
                    paid += amount * material.disposalCost();
                }
            }

            assertThat(costed(seed).paid())
                    .as("plant of seed %d", seed)
                    .isCloseTo(paid, within(1e-9 * paid));
        }
    }

    @Test
    void aPlantWithoutReturnsNeedsNoAssumption() {
        var costs = workshop(true);

        assertThat(costs.returns()).isEmpty();
        assertThat(costs.unattributed().total()).isZero();
        assertThat(costs.assumptions()).isEmpty();
    }

    @Test
    void aWeightPredictsTheCostOfAChangedAmount() {
        for (long seed = 0; seed < 20; seed++) {
            var plant = Plants.random(seed);
            var costs = costed(plant);
            double more = 1e-3;
            var changed = costed(plant.scale("chemical0", 1 + more));
            var chemical = plant.balance().flowsheet().getStream("chemical0");
            double amount = plant.amount("chemical0") / (1 + more);

            assertThat(changed.netPerYear().value() - costs.netPerYear().value())
                    .as("plant of seed %d", seed)
                    .isCloseTo(
                            costs.weightOf(chemical) * amount * more,
                            within(1e-6 * costs.netPerYear().value()));
        }
    }

    @Test
    void theUnseenIsLeftOutAndListed() {
        for (long seed = 0; seed < 20; seed++) {
            var costs = costed(seed);

            assertThat(costs.losses())
                    .extracting(l -> l.stream().id())
                    .doesNotContainAnyElementsOf(costs.unobservable());
        }
        assertThat(costed(3).unobservable()).isNotEmpty();
    }

    @Test
    void theUncertaintyOfALossFollowsFromItsSensitivities() {
        var balance =
                new Plants()
                                .unit("mix", UnitOperation.Kind.PRODUCTION)
                                .material("raw", Kind.RAW, "t", true, 10.0, null)
                                .material("good", Kind.PRODUCT, "t", true, null, null)
                                .material("bad", Kind.WASTE, "t", true, null, 2.0)
                                .stream("in", "", "mix", "raw", new Estimate(100, 0))
                                .stream("out", "mix", "", "good", new Estimate(80, 0))
                                .stream("lost", "mix", "", "bad", new Estimate(20, 1))
                                .balance();
        var loss = MaterialFlowCosting.cost(balance, List.of(), 1).losses().getFirst();

        // C(x) = 1000·x/(80 + x) + 2x; dC/dx = 1000·80/(80 + x)² + 2 = 10 at x = 20
        assertThat(loss.netPerYear().value()).isCloseTo(240, within(1e-9));
        assertThat(loss.netPerYear().standardUncertainty()).isCloseTo(10, within(1e-5));
    }

    @Test
    void aReturnIsALossWhereItArisesAndACreditShownApart() {
        var balance =
                new Plants()
                                .unit("form", UnitOperation.Kind.PRODUCTION)
                                .unit("cut", UnitOperation.Kind.PRODUCTION)
                                .material("raw", Kind.RAW, "t", true, 10.0, null)
                                .material("sheet", Kind.RAW, "t", true, null, null)
                                .material("good", Kind.PRODUCT, "t", true, null, null)
                                .material("trim", Kind.WASTE, "t", true, null, null)
                                .stream("in", "", "form", "raw", 80)
                                .stream("sheet", "form", "cut", "sheet", 100)
                                .stream("out", "cut", "", "good", 80)
                                .stream("again", "cut", "form", "trim", 20)
                                .balance();
        var costs =
                MaterialFlowCosting.cost(
                        balance,
                        List.of(new ProcessCost("form", "work", 100, ProcessCost.Kind.LABOUR)),
                        1);
        var trim = costs.losses().getFirst();

        assertThat(trim.fate()).isEqualTo(Fate.RETURNED);
        assertThat(trim.cost().material()).isCloseTo(200, within(1e-9));
        assertThat(trim.cost().system()).isCloseTo(20, within(1e-9));
        assertThat(trim.credit()).isCloseTo(200, within(1e-9));
        assertThat(costs.product().total()).isCloseTo(880, within(1e-9));
        assertThat(costs.entered().total()).isCloseTo(900, within(1e-9));
    }

    @Test
    void aComponentIsFollowedWhereCompositionTells() {
        var balance =
                new Plants()
                                .unit("wash", UnitOperation.Kind.PRODUCTION)
                                .material("pulp", Kind.RAW, "t", true, 10.0, null)
                                .material("water", Kind.WATER, "m3", false, 1.0, null)
                                .material("paper", Kind.PRODUCT, "t", true, null, null)
                                .material("sewage", Kind.WASTEWATER, "m3", false, null, null)
                                .stream("in", "", "wash", "pulp", 100)
                                .stream("water", "", "wash", "water", 200)
                                .stream("out", "wash", "", "paper", 90)
                                .stream("drain", "wash", "", "sewage", 210)
                                .share("in", "fibre", 0.9)
                                .share("out", "fibre", 0.95)
                                .share("drain", "fibre", 0.0214285714285714)
                                .balance();
        var loss = MaterialFlowCosting.cost(balance, List.of(), 1).losses().getFirst();

        // fibre: 85.5 t in paper, 4.5 t in 210 t of wastewater; the water is lost altogether
        assertThat(loss.cost().material()).isCloseTo(1000 * 4.5 / 90 + 200, within(1e-6));
    }

    @Test
    void utilitiesThatSupplyEachOtherPassAllTheirCostToUsers() {
        var balance =
                new Plants()
                                .unit("boiler", UnitOperation.Kind.UTILITY)
                                .unit("softener", UnitOperation.Kind.UTILITY)
                                .unit("make", UnitOperation.Kind.PRODUCTION)
                                .material("coal", Kind.FUEL, "t", false, 100.0, null)
                                .material("water", Kind.WATER, "m3", false, 1.0, null)
                                .material("steam", Kind.STEAM, "t", false, null, null)
                                .material("good", Kind.PRODUCT, "t", true, null, null)
                                .stream("coal", "", "boiler", "coal", 10)
                                .stream("well", "", "softener", "water", 100)
                                .stream("soft", "softener", "boiler", "water", 100)
                                .stream("own", "boiler", "softener", "steam", 20)
                                .stream("used", "boiler", "make", "steam", 80)
                                .stream("out", "make", "", "good", 5)
                                .balance();
        var costs = MaterialFlowCosting.cost(balance, List.of(), 1);

        assertThat(costs.product().energy()).isCloseTo(1100, within(1e-9));
        assertThat(costs.unattributed().total()).isZero();
    }

    /**
     * A boiler on 100 t of coal at 10: a quarter of the heat is lost, 5 t of 100 t of steam leak.
     */
    @Test
    void heatAndSteamLostBearTheirPartOfTheFuel() {
        var costs =
                MaterialFlowCosting.cost(
                        new Plants()
                                        .unit("BOILER", UnitOperation.Kind.UTILITY)
                                        .unit("LINES", UnitOperation.Kind.UTILITY)
                                        .unit("COOK", UnitOperation.Kind.PRODUCTION)
                                        .material("coal", Kind.FUEL, "t", false, 10.0, null)
                                        .material("steam", Kind.STEAM, "MJ", false, null, null)
                                        .material("heat", Kind.EMISSION, "MJ", false, null, null)
                                        .material("raw", Kind.RAW, "t", true, 1.0, null)
                                        .material("cooked", Kind.PRODUCT, "t", true, null, null)
                                        .stream("coal", "", "BOILER", "coal", 100)
                                        .stream("steam", "BOILER", "LINES", "steam", 300)
                                        .stream("stack", "BOILER", "", "heat", 100)
                                        .stream("used", "LINES", "COOK", "steam", 285)
                                        .stream("leak", "LINES", "", "heat", 15)
                                        .stream("raw", "", "COOK", "raw", 50)
                                        .stream("out", "COOK", "", "cooked", 50)
                                        .balance(),
                        List.of(),
                        1);

        assertThat(costOf(costs, "stack").energy()).isCloseTo(250, within(1e-9));
        assertThat(costOf(costs, "leak").energy()).isCloseTo(750 * 0.05, within(1e-9));
        assertThat(costs.product().energy()).isCloseTo(750 * 0.95, within(1e-9));
    }

    private static Cost costOf(CostOfLosses costs, String stream) {
        return costs.losses().stream()
                .filter(l -> l.stream().id().equals(stream))
                .map(LossCost::cost)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void treatmentIsChargedToTheLossesThatItTreats() {
        var balance =
                new Plants()
                                .unit("dye", UnitOperation.Kind.PRODUCTION)
                                .unit("print", UnitOperation.Kind.PRODUCTION)
                                .unit("etp", UnitOperation.Kind.TREATMENT)
                                .material("cloth", Kind.RAW, "t", true, 0.0, null)
                                .material("good", Kind.PRODUCT, "t", true, null, null)
                                .material("sewage", Kind.WASTEWATER, "m3", false, null, 1.0)
                                .stream("a", "", "dye", "cloth", 1)
                                .stream("b", "dye", "print", "cloth", 1)
                                .stream("c", "print", "", "good", 1)
                                .stream("d", "dye", "etp", "sewage", 30)
                                .stream("e", "print", "etp", "sewage", 10)
                                .stream("f", "etp", "", "sewage", 40)
                                .balance();
        var costs =
                MaterialFlowCosting.cost(
                        balance,
                        List.of(new ProcessCost("etp", "work", 160, ProcessCost.Kind.LABOUR)),
                        1);

        assertThat(costs.losses()).extracting(l -> l.stream().id()).containsExactly("d", "e");
        assertThat(costs.losses())
                .extracting(l -> l.cost().wasteManagement())
                .containsExactly(150.0, 50.0);
    }

    @Test
    void namesEveryCostThatBelongsNowhere() {
        var balance = Plants.random(1).balance();
        var wrong =
                List.of(
                        new ProcessCost("P9", "rent", 1, ProcessCost.Kind.SYSTEM),
                        new ProcessCost("P0", "refund", -1, ProcessCost.Kind.SYSTEM));

        assertThatThrownBy(() -> MaterialFlowCosting.cost(balance, wrong, 1))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(p -> p.code())
                                        .containsExactly(
                                                "mfca.unknown-process", "mfca.cost-not-an-amount"));
    }

    private static CostOfLosses costed(long seed) {
        return costed(Plants.random(seed));
    }

    private static CostOfLosses costed(Plants plant) {
        var balance = plant.balance();
        return MaterialFlowCosting.cost(
                balance, processCosts(balance.flowsheet().unitOperations()), 4);
    }

    private static List<ProcessCost> processCosts(List<UnitOperation> units) {
        var costs = new ArrayList<ProcessCost>();
        for (var unit : units) {
            var kinds = ProcessCost.Kind.values();
            for (int k = 0; k < kinds.length; k++) {
                costs.add(new ProcessCost(unit.id(), kinds[k].name(), 10 * (k + 1), kinds[k]));
            }
        }
        return costs;
    }
}

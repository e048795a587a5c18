// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openrecp.engine.flowsheet.UnitOperation.Kind.PRODUCTION;
import static org.openrecp.engine.flowsheet.UnitOperation.Kind.TREATMENT;
import static org.openrecp.engine.flowsheet.UnitOperation.Kind.UTILITY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.reconciliation.PlantBalance;

class ProcessModelTest {
    private static ModelChange share(String u, String m, ModelChange.Side side, double share) {
        return new ModelChange("o", u, m, side, new ModelChange.By.Share(share));
    }

    private static ModelChange amount(String u, String m, ModelChange.Side side, double amount) {
        return new ModelChange("o", u, m, side, new ModelChange.By.Amount(amount));
    }

    /** Washing 100 t of product: 104 t in, 4 t lost, 300 m³ water; steam 50 t from 7.5 t coal. */
    private static PlantBalance washing() {
        return new PlantBuilder()
                        .material("cloth", Kind.RAW, "t", true, 1000, 0)
                        .material("washed", Kind.PRODUCT, "t", true, 0, 0)
                        .material("water", Kind.WATER, "m3", false, 2, 0)
                        .material("steam", Kind.STEAM, "t", false, 0, 0)
                        .material("rag", Kind.WASTE, "t", false, 0, 10)
                        .material("effluent", Kind.WASTEWATER, "m3", false, 0, 1)
                        .material("salt", Kind.CHEMICAL, "t", false, 50, 0)
                        .fuel("coal", 120, 22000)
                        .unit("WASH", PRODUCTION, "mass")
                        .unit("BOILER", UTILITY)
                        .unit("WWTP", TREATMENT, "mass")
                        .stream("cloth", "", "WASH", "cloth", 104)
                        .stream("fresh", "", "WASH", "water", 220)
                        .stream("back", "WWTP", "WASH", "water", 80)
                        .stream("steam", "BOILER", "WASH", "steam", 50)
                        .stream("out", "WASH", "", "washed", 100)
                        .stream("rag", "WASH", "", "rag", 4)
                        .stream("dirty", "WASH", "WWTP", "effluent", 350)
                        .stream("coal", "", "BOILER", "coal", 7.5)
                        .stream("discharge", "WWTP", "", "effluent", 270)
                        .build();
    }

    private static double flow(ModelResult result, String stream) {
        return result.flows().stream()
                .filter(f -> f.stream().equals(stream))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private static ModelResult after(ModelChange... changes) {
        return ProcessModel.of(washing()).solve(List.of(changes));
    }

    @Test
    void lessLossIsLessOfTheInputThatTheLossCameFrom() {
        var result = after(share("WASH", "rag", ModelChange.Side.OUT, -0.5));

        assertThat(flow(result, "rag")).isCloseTo(2, within(1e-9));
        assertThat(flow(result, "cloth")).isCloseTo(102, within(1e-9));
        assertThat(flow(result, "out")).isEqualTo(100);
        assertThat(result.baselineCost() - result.cost()).isCloseTo(2 * 1010, within(1e-6));
    }

    @Test
    void lessInputIsLessOfTheLossThatCameFromIt() {
        var result = after(amount("WASH", "water", ModelChange.Side.IN, -22));

        assertThat(flow(result, "fresh") + flow(result, "back") - 300 + 22)
                .isCloseTo(flow(result, "back") - 80, within(22.0));
        assertThat(flow(result, "dirty")).isLessThan(350);
        assertThat(flow(result, "fresh")).isLessThan(220);
        double in = flow(result, "fresh") + flow(result, "back") + flow(result, "steam");
        assertThat(in).isCloseTo(flow(result, "dirty"), within(1e-9));
    }

    @Test
    void savingDownstreamShrinksTheDemandUpstream() {
        var result = after(share("WASH", "steam", ModelChange.Side.IN, -0.2));

        assertThat(flow(result, "steam")).isCloseTo(40, within(1e-9));
        assertThat(flow(result, "coal")).isCloseTo(6, within(1e-9));
    }

    @Test
    void sharesOfTheSameStreamMultiply() {
        var one = share("BOILER", "coal", ModelChange.Side.IN, -0.1);
        var other = share("BOILER", "coal", ModelChange.Side.IN, -0.2);

        assertThat(flow(after(one, other), "coal")).isCloseTo(7.5 * 0.9 * 0.8, within(1e-12));
    }

    @Test
    void moreRecycledIsLessFreshAndLessDischarged() {
        var result = after(share("WWTP", "water", ModelChange.Side.OUT, 0.5));

        assertThat(flow(result, "back")).isCloseTo(120, within(1e-9));
        assertThat(flow(result, "fresh")).isCloseTo(180, within(1e-9));
        assertThat(flow(result, "discharge")).isCloseTo(230, within(1e-9));
    }

    @Test
    void neverRecyclesMoreThanThereIsAndNeverBuysLessThanNothing() {
        var result = after(share("WWTP", "water", ModelChange.Side.OUT, 10));

        assertThat(flow(result, "fresh")).isZero();
        assertThat(flow(result, "discharge")).isCloseTo(0, within(1e-9));
        assertThat(result.limits()).isNotEmpty();
    }

    @Test
    void aNewInputIsBoughtFromOutside() {
        var result = after(amount("WASH", "salt", ModelChange.Side.IN, 3));

        assertThat(flow(result, "WASH+salt")).isCloseTo(3, within(1e-12));
        assertThat(result.cost() - result.baselineCost()).isCloseTo(150, within(1e-9));
    }

    @Test
    void cutsASavingAtItsStreamAndSaysSo() {
        var result = after(amount("BOILER", "coal", ModelChange.Side.IN, -20));

        assertThat(flow(result, "coal")).isZero();
        assertThat(result.limits()).extracting(ModelResult.Limit::stream).contains("coal");
    }

    @Test
    void refusesAChangeThatHasNothingToActOn() {
        assertThatThrownBy(() -> after(share("WASH", "coal", ModelChange.Side.IN, -0.1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> after(share("WASH", "washed", ModelChange.Side.OUT, -0.1)))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withoutChangesTheBaselineComesBack(long seed) {
        var result = ProcessModel.of(RandomPlant.of(seed, 4).balance()).solve(List.of());

        assertThat(result.flows())
                .as("seed %s", seed)
                .allSatisfy(f ->
                        assertThat(f.amount())
                                .isCloseTo(f.baseline(), within(1e-9 * f.baseline())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everySetKeepsTheProductAndNoFlowBelowNothingInAnyOrder(long seed) {
        var plant = RandomPlant.of(seed, 4);
        var model = ProcessModel.of(plant.balance());
        var random = new Random(seed);
        var some = new ArrayList<>(plant.possible());
        some.removeIf(_ -> random.nextBoolean());
        var result = model.solve(some);
        Collections.shuffle(some, random);
        var again = model.solve(some);

        assertThat(flow(result, "product")).as("seed %s", seed).isEqualTo(100);
        for (var f : result.flows()) {
            assertThat(f.amount()).as("seed %s", seed).isNotNegative();
            assertThat(flow(again, f.stream()))
                    .isCloseTo(f.amount(), within(1e-9 * (1 + f.amount())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theFastEvaluationAgreesWithTheWholeModel(long seed) {
        var plant = RandomPlant.of(seed, 3);
        var space = space(plant);
        var evaluator = space.evaluator();
        var random = new Random(seed);
        for (int trial = 0; trial < 50; trial++) {
            long set = random.nextLong() & (1L << plant.possible().size()) - 1;
            var whole = space.solve(set);

            assertThat(evaluator.change(set)[0])
                    .as("seed %s, set %s", seed, Long.toBinaryString(set))
                    .isCloseTo(whole.cost() - whole.baselineCost(), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noSetComesBelowThePlane(long seed) {
        noSetComesBelowThePlane(RandomPlant.of(seed, 3), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noSetComesBelowThePlaneWhereMuchIsRecycled(long seed) {
        noSetComesBelowThePlane(LoopedPlant.of(seed, 5), seed);
    }

    private static void noSetComesBelowThePlane(RandomPlant plant, long seed) {
        var space = space(plant);
        var bound = new ChangeBound(space, 0);
        var evaluator = space.evaluator();
        var random = new Random(seed);
        long all = (1L << plant.possible().size()) - 1;
        for (int trial = 0; trial < 60; trial++) {
            long in = sparse(random) & all;
            long free = random.nextLong() & all & ~in;
            double[] z = new double[64];
            for (int k = 0; k < 64; k++) {
                z[k] = (free >>> k & 1) == 0 ? 0 : random.nextDouble();
            }
            var plane = Objects.requireNonNull(bound.at(in, free, z), "no plane, seed " + seed);
            for (int s = 0; s < 50; s++) {
                long chosen = random.nextLong() & free;
                double least = plane.constant();
                for (int k = 0; k < 64; k++) {
                    least += (chosen >>> k & 1) != 0 ? plane.slope(k) : 0;
                }
                assertThat(evaluator.change(in | chosen)[0])
                        .as("seed %s, trial %s", seed, trial)
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    private static long sparse(Random random) {
        long half = random.nextLong();
        return half & random.nextLong();
    }

    private static ChangeSpace space(RandomPlant plant) {
        var labels = new ArrayList<String>();
        var changes = new ArrayList<ModelChange>();
        for (var change : plant.possible()) {
            labels.add("o" + labels.size());
            changes.add(
                    new ModelChange(
                            labels.getLast(),
                            change.unitOperation(),
                            change.material(),
                            change.side(),
                            change.by()));
        }
        return ChangeSpace.of(
                ProcessModel.of(plant.balance()), labels, changes, List.of(ModelFlow::unitCost));
    }
}

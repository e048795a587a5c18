// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.model.ChangeBound;
import org.openrecp.engine.model.LoopedPlant;
import org.openrecp.engine.model.ModelChange;
import org.openrecp.engine.model.RandomPlant;
import org.openrecp.engine.problem.InvalidInput;

class PortfolioTest {
    private static double kilogramsCo2e(Material material) {
        return material.kind() == Kind.FUEL ? 2000 : material.kind() == Kind.ELECTRICITY ? 0.6 : 0;
    }

    /** Options on a generated plant: one to three effects each, some that need or bar others. */
    static OptionStudy study(long seed, int steps, int count) {
        return study(RandomPlant.of(seed, steps), seed, count);
    }

    static OptionStudy study(RandomPlant plant, long seed, int count) {
        var random = new Random(seed);
        var effects = new ArrayList<Effect>();
        var options = new ArrayList<Option>();
        for (int k = 0; k < count; k++) {
            String id = "o" + k;
            for (int e = 0; e <= random.nextInt(3); e++) {
                effects.add(effect(id, plant, random));
            }
            List<String> requires =
                    k > 0 && random.nextInt(6) == 0 ? List.of("o" + random.nextInt(k)) : List.of();
            List<String> excludes =
                    k > 0 && random.nextInt(6) == 0 ? List.of("o" + random.nextInt(k)) : List.of();
            options.add(
                    OptionStudyTest.option(
                            id,
                            500 * Math.exp(random.nextGaussian()),
                            requires,
                            requires.equals(excludes) ? List.of() : excludes));
        }
        return OptionStudy.of(
                plant.balance(),
                options.stream().map(o -> withoutConflict(o, options)).toList(),
                effects,
                new EconomicTerms(0.1, true, 0, 1),
                PortfolioTest::kilogramsCo2e);
    }

    private static Option withoutConflict(Option option, List<Option> all) {
        return OptionCheck.problemsOf(all).stream()
                        .anyMatch(p -> option.id().equals(p.subject().id()))
                ? OptionStudyTest.option(
                        option.id(), option.investment().value(), List.of(), List.of())
                : option;
    }

    private static Effect effect(String id, RandomPlant plant, Random random) {
        var change = plant.possible().get(random.nextInt(plant.possible().size()));
        return new Effect(
                id,
                change.unitOperation(),
                change.material(),
                change.side() == ModelChange.Side.IN ? Effect.Direction.IN : Effect.Direction.OUT,
                switch (change.by()) {
                    case ModelChange.By.Share(double share) ->
                            new Effect.Change.Relative(share * random.nextDouble());
                    case ModelChange.By.Amount(double amount) ->
                            new Effect.Change.Absolute(
                                    amount * random.nextDouble(),
                                    plant.balance()
                                            .flowsheet()
                                            .getMaterial(change.material())
                                            .unit());
                },
                0.2);
    }

    static double valueOf(SetEvaluation set, Objective objective) {
        return switch (objective) {
            case NPV -> set.npv();
            case SAVING -> set.netSaving();
            case CO2E -> set.saving().resources().co2eTonnes();
        };
    }

    private static double byBruteForce(OptionStudy study, Objective objective, double budget) {
        double best = Double.NEGATIVE_INFINITY;
        for (long set = 0; set < 1L << study.options.size(); set++) {
            if (isPermitted(study, set, budget)) {
                best =
                        Math.max(
                                best,
                                valueOf(study.evaluate(set, study.horizonYears()), objective));
            }
        }
        return best;
    }

    private static boolean isPermitted(OptionStudy study, long set, double budget) {
        var chosen = study.optionsOf(set);
        var ids = chosen.stream().map(Option::id).toList();
        return chosen.stream().mapToDouble(o -> o.investment().value()).sum() <= budget
                && chosen.stream().allMatch(o -> ids.containsAll(o.requires()))
                && chosen.stream().noneMatch(o -> o.excludes().stream().anyMatch(ids::contains));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void bothSearchesKeepToWhatMustAndWhatMayNotBeInTheSet(long seed) {
        var study = study(seed, 3, 9);
        var random = new Random(seed);
        var must = List.of("o" + random.nextInt(9));
        var never = must.contains("o8") ? List.of("o7") : List.of("o8");
        long barred = study.maskOf(never);
        for (var objective : Objective.values()) {
            double best = Double.NEGATIVE_INFINITY;
            for (long set = 0; set < 1L << 9; set++) {
                if (isPermitted(study, set, 2000)
                        && (set & study.maskOf(must)) != 0
                        && (set & barred) == 0) {
                    var value = study.evaluate(set, study.horizonYears());
                    best = Math.max(best, valueOf(value, objective));
                }
            }
            if (Double.isInfinite(best)) {
                assertThatThrownBy(
                                () -> study.portfolio(objective, 2000.0, must, never, () -> false))
                        .as("seed %s", seed)
                        .isInstanceOf(InvalidInput.class);
                continue;
            }
            var task = PortfolioSearch.Task.of(study, objective, 2000.0, must, never, () -> false);
            var tried = study.evaluate(new Enumeration(task).best(), study.horizonYears());
            var found = study.portfolio(objective, 2000.0, must, never, () -> false).set();

            for (var set : List.of(tried, found)) {
                assertThat(valueOf(set, objective))
                        .as("seed %s, %s", seed, objective)
                        .isCloseTo(best, within(1e-6 * (1 + Math.abs(best))));
                assertThat(set.options()).containsAll(must).doesNotContainAnyElementsOf(never);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void bothSearchesAgreeWithBruteForce(long seed) {
        bothSearchesAgreeWithBruteForce(study(seed, 3, 9), seed);
        bothSearchesAgreeWithBruteForce(study(LoopedPlant.of(seed, 4), seed, 9), seed);
    }

    private static void bothSearchesAgreeWithBruteForce(OptionStudy study, long seed) {
        for (var objective : Objective.values()) {
            double best = byBruteForce(study, objective, 2000);
            var task = PortfolioSearch.Task.of(study, objective, 2000.0);
            var tried = study.evaluate(new Enumeration(task).best(), study.horizonYears());
            var found = new BranchAndBound(task).search(BranchAndBound.LIMIT);

            assertThat(valueOf(tried, objective))
                    .as("seed %s, %s", seed, objective)
                    .isCloseTo(best, within(1e-6 * (1 + Math.abs(best))));
            assertThat(found)
                    .as("seed %s, %s", seed, objective)
                    .isInstanceOf(Portfolio.Optimal.class);
            assertThat(valueOf(found.set(), objective))
                    .as("seed %s, %s", seed, objective)
                    .isCloseTo(best, within(1e-6 * (1 + Math.abs(best))));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anotherPermittedOptionNeverWorsensTheOptimum(long seed) {
        var more = study(seed, 3, 10);
        var fewer = more.options.subList(0, 9);
        double best = Double.NEGATIVE_INFINITY;
        for (long set = 0; set < 1L << fewer.size(); set++) {
            if (isPermitted(more, set, 2000)) {
                best = Math.max(best, more.evaluate(set, more.horizonYears()).npv());
            }
        }

        assertThat(more.portfolio(Objective.NPV, 2000.0).set().npv())
                .as("seed %s", seed)
                .isGreaterThanOrEqualTo(best - 1e-6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void noCompletionIsBetterThanTheBoundOfItsNode(long seed) {
        var random = new Random(seed);
        var study = study(LoopedPlant.of(seed, 4), seed, 14);
        for (var objective : Objective.values()) {
            var task = PortfolioSearch.Task.of(study, objective, 2500.0);
            var search = new BranchAndBound(task);
            for (int node = 0; node < 12; node++) {
                long half = random.nextLong() & task.open();
                long in = half & random.nextLong();
                long free = random.nextLong() & task.open() & ~in;
                double best = Double.NEGATIVE_INFINITY;
                for (long some = free; some >= 0; some = some == 0 ? -1 : (some - 1) & free) {
                    if (task.permits(in | some)) {
                        best = Math.max(best, search.value(in | some));
                    }
                }
                assertThat(search.node(in, free).upper())
                        .as("seed %s, %s, node %s", seed, objective, node)
                        .isGreaterThanOrEqualTo(best - 1e-7 * Math.abs(best));
            }
        }
    }

    /** Where options together bring a flow to nothing, and recycles offer more than is needed. */
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 6, 22})
    void noSetComesBelowAPlaneThatTouchesNearIt(long seed) {
        var random = new Random(seed);
        var space = study(LoopedPlant.of(seed, 6), seed, 60).space;
        var bound = new ChangeBound(space, OptionStudy.MONEY);
        var evaluator = space.evaluator();
        for (int trial = 0; trial < 1500; trial++) {
            long half = random.nextLong() & ((1L << 60) - 1);
            long set = half & random.nextLong();
            long few = random.nextLong() & random.nextLong(1L << 60);
            long free = trial % 2 == 0 ? few : few & half;
            double[] z = new double[64];
            for (int k = 0; k < 60; k++) {
                double near = (set >>> k & 1) + 0.3 * random.nextGaussian();
                z[k] = (free >>> k & 1) == 0 ? 0 : Math.clamp(near, 0, 1);
            }
            var plane = bound.at(set & ~free, free, z);
            if (plane != null) {
                double least = plane.constant();
                for (int k = 0; k < 60; k++) {
                    least += (set & free & 1L << k) != 0 ? plane.slope(k) : 0;
                }
                assertThat(evaluator.change(set)[OptionStudy.MONEY])
                        .as("seed %s, trial %s", seed, trial)
                        .isGreaterThanOrEqualTo(least - 1e-9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
    void sixtyOptionsComeWithinOnePercent(long seed) {
        var study = study(seed, 6, 60);
        for (var objective : Objective.values()) {
            assertThat(gapOf(study.portfolio(objective, 8000.0)))
                    .as("seed %s, %s", seed, objective)
                    .isLessThanOrEqualTo(0.01);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 7, 8, 9})
    void sixtyOptionsComeWithinOnePercentWhereMuchIsRecycled(long seed) {
        var study = study(LoopedPlant.of(seed, 6), seed, 60);
        for (var objective : Objective.values()) {
            assertThat(gapOf(study.portfolio(objective, 8000.0)))
                    .as("seed %s, %s", seed, objective)
                    .isLessThanOrEqualTo(0.01);
        }
    }

    private static double gapOf(Portfolio found) {
        return switch (found) {
            case Portfolio.Optimal _ -> 0;
            case Portfolio.WithinGap within -> within.gap();
        };
    }

    @Test
    void saysHowFarItMayBeFromTheBestWhenItStopsEarly() {
        var study = study(2, 6, 60);
        var task = PortfolioSearch.Task.of(study, Objective.NPV, 8000.0);
        double best = study.portfolio(Objective.NPV, 8000.0).set().npv();

        assertThat(new BranchAndBound(task).search(1))
                .isInstanceOfSatisfying(
                        Portfolio.WithinGap.class,
                        within -> {
                            assertThat(within.upperBound()).isGreaterThan(within.set().npv());
                            assertThat(within.upperBound()).isGreaterThan(best - 1e-6);
                            assertThat(within.gap()).isBetween(1e-7, 0.1);
                        });
    }

    @Test
    void twentyOptionsAreSolvedExactly() {
        for (long seed = 1; seed <= 3; seed++) {
            var study = study(seed, 5, 20);
            var found = study.portfolio(Objective.NPV, null);
            var task = PortfolioSearch.Task.of(study, Objective.NPV, null);
            var tried = study.evaluate(new Enumeration(task).best(), study.horizonYears());

            assertThat(found).isInstanceOf(Portfolio.Optimal.class);
            assertThat(tried.npv())
                    .as("seed %s", seed)
                    .isCloseTo(found.set().npv(), within(1e-6 * found.set().npv()));
        }
    }

    /** Twenty options are tried out, sixty searched. */
    @ParameterizedTest
    @ValueSource(ints = {20, 60})
    void aSearchThatIsGivenUpEnds(int options) {
        var study = study(options, 12, options);
        for (int most : new int[] {0, 1, 7, 100}) {
            var asked = new AtomicInteger();

            assertThatThrownBy(() ->
                            study.portfolio(
                                    Objective.NPV,
                                    8000.0,
                                    List.of(),
                                    List.of(),
                                    () -> asked.incrementAndGet() > most))
                    .as("%d options, given up after %d sets", options, most)
                    .isInstanceOf(CancellationException.class);
            assertThat(asked).hasValueLessThan(most + 100);
        }
    }
}

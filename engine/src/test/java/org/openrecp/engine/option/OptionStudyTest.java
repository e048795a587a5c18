// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openrecp.engine.flowsheet.UnitOperation.Kind.PRODUCTION;
import static org.openrecp.engine.flowsheet.UnitOperation.Kind.UTILITY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.model.PlantBuilder;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.PlantBalance;

class OptionStudyTest {
    private static final EconomicTerms TEN_PERCENT = new EconomicTerms(0.1, true, 0, 1);

    /** Vector E: fuel of 5,000 M VND and power of 1,000 M VND a year. */
    private static PlantBalance plant() {
        return new PlantBuilder()
                        .uncertainty(0.02)
                        .material("raw", Kind.RAW, "t", true, 0, 0)
                        .material("product", Kind.PRODUCT, "t", true, 0, 0)
                        .material("steam", Kind.STEAM, "t", false, 0, 0)
                        .material("power", Kind.ELECTRICITY, "MWh", false, 2, 0)
                        .fuel("fuel", 2, 22000)
                        .unit("PLANT", PRODUCTION)
                        .unit("BOILER", UTILITY)
                        .stream("raw", "", "PLANT", "raw", 1000)
                        .stream("product", "PLANT", "", "product", 1000)
                        .stream("steam", "BOILER", "PLANT", "steam", 15000)
                        .stream("power", "", "PLANT", "power", 500)
                        .stream("fuel", "", "BOILER", "fuel", 2500)
                        .build();
    }

    static Option option(
            String id, double investment, List<String> requires, List<String> excludes) {
        return new Option(
                id,
                id,
                Option.Category.EQUIPMENT_MODIFICATION,
                null,
                null,
                new Estimate(investment, 0.1 * investment),
                0,
                8,
                null,
                null,
                requires,
                excludes,
                Option.Status.STUDY,
                null,
                null,
                null);
    }

    private static Effect fuel(String option, double share) {
        return new Effect(
                option,
                "BOILER",
                "fuel",
                Effect.Direction.IN,
                new Effect.Change.Relative(share),
                0.2);
    }

    private static final List<Option> OPTIONS =
            List.of(
                    option("A", 150, List.of(), List.of()),
                    option("B", 600, List.of(), List.of()),
                    option("C", 2400, List.of(), List.of("B")),
                    option("D", 400, List.of("E"), List.of()),
                    option("E", 80, List.of(), List.of()),
                    option("F", 300, List.of(), List.of()));

    private static final List<Effect> EFFECTS =
            List.of(
                    fuel("A", -0.04),
                    fuel("B", -0.06),
                    fuel("C", -0.14),
                    fuel("D", -0.09),
                    fuel("E", -0.05),
                    new Effect(
                            "F",
                            "PLANT",
                            "power",
                            Effect.Direction.IN,
                            new Effect.Change.Absolute(-60, Unit.get("MWh")),
                            0));

    private static double kilogramsCo2e(Material material) {
        return material.kind() == Kind.FUEL ? 2000 : material.kind() == Kind.ELECTRICITY ? 600 : 0;
    }

    private static OptionStudy study(List<Option> options, List<Effect> effects) {
        return OptionStudy.of(
                plant(), options, effects, TEN_PERCENT, OptionStudyTest::kilogramsCo2e);
    }

    private static final OptionStudy VECTOR_E = study(OPTIONS, EFFECTS);

    /** Second-method check: assessment_examples.json, E. */
    @ParameterizedTest
    @CsvSource({
        "1500, A B D E, 1230, 1099.376, 4635.090",
        "700, A D E, 630, 850.4, 3906.821",
        "3500, A B D E F, 1530, 1219.376, 4975.281"
    })
    void choosesThePortfolioOfVectorE(
            double budget, String ids, double investment, double saving, double npv) {
        var portfolio = VECTOR_E.portfolio(Objective.NPV, budget);

        assertThat(portfolio).isInstanceOf(Portfolio.Optimal.class);
        assertThat(String.join(" ", portfolio.set().options())).isEqualTo(ids);
        assertThat(portfolio.set().investment()).isCloseTo(investment, within(1e-9));
        assertThat(portfolio.set().saving().money()).isCloseTo(saving, within(5e-4));
        assertThat(portfolio.set().npv()).isCloseTo(npv, within(5e-4));
    }

    @Test
    void branchAndBoundChoosesTheSame() {
        for (double budget : new double[] {700, 1500, 3500}) {
            var task = PortfolioSearch.Task.of(VECTOR_E, Objective.NPV, budget);
            var found = new BranchAndBound(task).search(BranchAndBound.LIMIT);

            assertThat(found).isInstanceOf(Portfolio.Optimal.class);
            assertThat(found.set().options())
                    .isEqualTo(VECTOR_E.portfolio(Objective.NPV, budget).set().options());
        }
    }

    @Test
    void addingPercentagesWouldClaimMoreThanTheSetSaves() {
        var overlap = VECTOR_E.overlap(List.of("E", "A", "B", "D"));

        assertThat(overlap.sumOfSingles()).isCloseTo(1200, within(1e-6));
        assertThat(overlap.ofSet()).isCloseTo(1099.376, within(5e-4));
        assertThat(overlap.rows().stream().mapToDouble(Overlap.Row::inSequence).sum())
                .isCloseTo(overlap.ofSet(), within(1e-6));
        assertThat(overlap.rows()).allSatisfy(r -> assertThat(r.last()).isLessThan(r.alone()));
    }

    @Test
    void savingsAreGivenByResourceAndInCarbon() {
        var set = VECTOR_E.evaluate(List.of("E", "F"));

        assertThat(set.saving().resources().electricityKilowattHours())
                .isCloseTo(60_000, within(1e-6));
        assertThat(set.saving().resources().energyMegajoules())
                .isCloseTo(125 * 22000 + 60_000 * 3.6, within(1e-3));
        assertThat(set.saving().resources().co2eTonnes())
                .isCloseTo(125 * 2.0 + 60 * 0.6, within(1e-9));
    }

    @Test
    void theAbatementCurveRunsFromCheapToDearAndSumsToTheSet() {
        var curve =
                VECTOR_E.abatementCurve(
                        (java.util.Collection<String>) List.of("A", "B", "D", "E", "F"));

        assertThat(curve.steps().getLast().cumulativeTonnesCo2e())
                .isCloseTo(
                        VECTOR_E.evaluate(List.of("A", "B", "D", "E", "F"))
                                .saving()
                                .resources()
                                .co2eTonnes(),
                        within(1e-6));
        assertThat(curve.steps())
                .extracting(AbatementCurve.Step::option)
                .containsSubsequence("E", "D");
    }

    @Test
    void simulationRepeatsForASeedAndCentresOnTheValue() {
        var once = VECTOR_E.simulate(List.of("A", "B", "D", "E"), 4000, 7);

        assertThat(VECTOR_E.simulate(List.of("E", "D", "B", "A"), 4000, 7)).isEqualTo(once);
        assertThat(once.npv().mean()).isCloseTo(4635, within(60.0));
        assertThat(once.saving().low()).isLessThan(1099).isGreaterThan(600);
        assertThat(once.saving().high()).isGreaterThan(1099);
        assertThat(once.probabilityNpvPositive()).isGreaterThan(0.99);
    }

    @Test
    void simulatesAnOptionAloneOverItsOwnLife() {
        var study =
                study(
                        List.of(shortLived(), option("A", 150, List.of(), List.of())),
                        List.of(fuel("S", -0.1)));
        double alone = study.evaluateAlone("S").npv();

        assertThat(study.simulateAlone("S", 4000, 7).npv().mean())
                .isCloseTo(alone, within(0.02 * alone));
        assertThat(study.simulate(List.of("S"), 4000, 7).npv().mean())
                .isCloseTo(study.evaluate(List.of("S")).npv(), within(0.02 * alone))
                .isGreaterThan(1.5 * alone);
    }

    @Test
    void anOptionWithoutEffectAndCostIsWorthNothing() {
        var study = study(List.of(option("N", 0, List.of(), List.of())), List.of());

        assertThat(study.evaluateAlone("N").npv()).isZero();
        assertThat(study.evaluateAlone("N").irr()).isEqualTo(new InternalRate.None());
        assertThat(study.evaluateAlone("N").simplePaybackYears()).isNull();
    }

    private static Option shortLived() {
        return new Option(
                "S",
                "S",
                Option.Category.GOOD_HOUSEKEEPING,
                null,
                null,
                Estimate.exact(100),
                0,
                3,
                null,
                null,
                List.of(),
                List.of(),
                Option.Status.IDEA,
                null,
                null,
                null);
    }

    @Test
    void anOptionOfShortLifeIsBoughtAgain() {
        var study =
                study(
                        List.of(shortLived(), option("A", 150, List.of(), List.of())),
                        List.of(fuel("S", -0.01)));
        var set = study.evaluate(List.of("S"));

        assertThat(set.cashFlows()).hasSize(9);
        assertThat(set.cashFlows().get(3)).isCloseTo(50 - 100, within(1e-9));
        assertThat(set.npv())
                .isCloseTo(
                        CashFlows.annuity(0.1, 8) * (50 - 100 / CashFlows.annuity(0.1, 3)),
                        within(1e-9));
        assertThat(study.evaluateAlone("S").npv())
                .isCloseTo(50 * CashFlows.annuity(0.1, 3) - 100, within(1e-9));
    }

    @Test
    void implementedOptionsAreInTheBalanceAndMeetRequirements() {
        var done =
                new Option(
                        "E",
                        "E",
                        Option.Category.GOOD_HOUSEKEEPING,
                        null,
                        null,
                        Estimate.exact(80),
                        0,
                        8,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Option.Status.IMPLEMENTED,
                        null,
                        null,
                        null);
        var options = List.of(done, option("D", 400, List.of("E"), List.of()));
        var portfolio =
                study(options, List.of(fuel("E", -0.05), fuel("D", -0.09)))
                        .portfolio(Objective.NPV, null);

        assertThat(portfolio.set().options()).containsExactly("D");
        assertThat(portfolio.set().saving().money()).isCloseTo(450, within(1e-6));
    }

    @Test
    void specificEffectsArePerThroughput() {
        var effect =
                new Effect(
                        "A",
                        "PLANT",
                        "steam",
                        Effect.Direction.IN,
                        new Effect.Change.Specific(-1500, Unit.get("kg"), Unit.get("t")),
                        0);
        var set = study(OPTIONS, List.of(effect)).evaluate(List.of("A"));

        assertThat(set.saving().money()).isCloseTo(500, within(1e-6));
    }

    @Test
    void gathersAllThatIsWrong() {
        var options = new ArrayList<Option>();
        options.add(option("A", 1, List.of("B"), List.of("B")));
        options.add(option("B", 1, List.of("C"), List.of()));
        options.add(option("C", 1, List.of("B"), List.of("C")));
        options.add(option("D", 1, List.of("X"), List.of()));
        var effects = new ArrayList<Effect>();
        effects.add(fuel("Y", -0.1));
        effects.add(
                new Effect(
                        "A",
                        "PLANT",
                        "fuel",
                        Effect.Direction.IN,
                        new Effect.Change.Relative(-0.1),
                        -1));
        effects.add(
                new Effect(
                        "A",
                        "PLANT",
                        "product",
                        Effect.Direction.OUT,
                        new Effect.Change.Relative(-0.1),
                        0));
        effects.add(
                new Effect(
                        "A",
                        "PLANT",
                        "steam",
                        Effect.Direction.IN,
                        new Effect.Change.Absolute(-0.1, Unit.get("m")),
                        0));

        assertThatThrownBy(() -> study(options, effects))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .extracting(InputProblem::code)
                                        .contains(
                                                "option.requires-and-excludes",
                                                "option.requirement-cycle",
                                                "option.excludes-itself",
                                                "option.unknown-option",
                                                "option.effect-without-stream",
                                                "option.effect-on-product",
                                                "option.negative-uncertainty",
                                                "option.effect-unit"));
    }
}

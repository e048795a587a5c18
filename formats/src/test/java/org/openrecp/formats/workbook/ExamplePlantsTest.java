// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.engine.assessment.QuickAssessmentResult;
import org.openrecp.engine.indicator.Aspect;
import org.openrecp.engine.indicator.Indicator;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import org.openrecp.formats.Golden;
import org.openrecp.formats.text.Language;

/**
 * The example plants: their workbooks hold what their CSV files hold, their numbers are golden, and
 * the published figures that they were built on come out again. {@code -Dgolden=update} rewrites
 * the workbooks and the numbers.
 */
class ExamplePlantsTest {
    private static final Path ROOT = Path.of(System.getProperty("openrecp.root", ".."));
    private static final Path EXAMPLES = ROOT.resolve("examples");

    @ParameterizedTest
    @CsvSource({
        "paper, plant, en, .",
        "paper, baseline, en, baseline",
        "frozen-fish, plant, en, .",
        "dyeing, plant, vi, .",
        "zinc-plating, plant, en, .",
        "brewery-quick, plant, en, ."
    })
    void theWorkbookHoldsWhatTheCsvFilesHold(
            String example, String name, String language, String source) throws Exception {
        var folder = EXAMPLES.resolve(example).resolve(source).normalize();
        var workbook = EXAMPLES.resolve(example).resolve(name + ".xlsx");
        if (Golden.isUpdate()) {
            Template.write(workbook, Language.valueOf(language.toUpperCase(Locale.ROOT)), folder);
        }
        RoundTripTest.assertSame(Reading.plant(workbook), Reading.plant(folder), example);
    }

    @ParameterizedTest
    @CsvSource({"paper", "frozen-fish", "dyeing", "zinc-plating", "brewery-quick"})
    void theNumbersStay(String example) throws Exception {
        var found = String.join("\n", numbersOf(assess(example, null))) + "\n";
        Golden.check(example + ".txt", found);
    }

    @Test
    void theHiddenErrorOfThePaperMillIsNamedAlone() {
        var balance = ((DetailedResult) assess("paper", null)).balance();

        assertThat(balance.verdict())
                .isInstanceOfSatisfying(
                        Verdict.GrossErrorSuspected.class,
                        verdict -> {
                            assertThat(verdict.suspects()).hasSize(1);
                            assertThat(verdict.suspects().getFirst().streams())
                                    .containsExactly("S41");
                        });
        assertThat(balance.best().verdict()).isInstanceOf(Verdict.Balanced.class);
    }

    @ParameterizedTest
    @CsvSource({"frozen-fish", "dyeing", "zinc-plating"})
    void theOtherPlantsBalance(String example) {
        assertThat(assess(example, null).worrying()).isFalse();
    }

    /** Circular 24/2017: 6,744 MJ/t; the mill was built at 7.0 GJ/t. */
    @Test
    void thePaperMillUsesALittleMoreEnergyThanTheNorm() {
        var energy = ((DetailedResult) assess("paper", null)).indicators().of(Aspect.ENERGY);

        assertThat(specific(assess("paper", null), energy)).isBetween(6744.0, 7300.0);
    }

    /** UNEP 2000 as reproduced in a review: 5–11 m³ of waste water per tonne of white fish. */
    @Test
    void theFishPlantsWasteWaterIsInThePublishedRange() {
        var result = (DetailedResult) assess("frozen-fish", null);
        double wastewater = result.indicators().of(Aspect.WASTEWATER).absolute().value();
        double fish =
                result.balance().streams().stream()
                        .filter(s -> s.stream().id().equals("F01"))
                        .map(s -> s.reconciled())
                        .filter(java.util.Objects::nonNull)
                        .mapToDouble(Estimate::value)
                        .sum();

        assertThat(wastewater / (fish * result.plant().facts().periodsPerYear()))
                .isBetween(5.0, 11.0);
    }

    @Test
    void theBaselineOfThePaperMillGivesAProfile() {
        var baseline = Reading.plant(EXAMPLES.resolve("paper/baseline"));
        var result =
                (DetailedResult)
                        Assessment.assess(
                                Reading.plant(EXAMPLES.resolve("paper")), baseline, _ -> {});

        assertThat(result.change())
                .isNotNull()
                .extracting(change -> change.of(Aspect.WATER).index())
                .isNotNull();
    }

    @Test
    void billsAloneAreNotComparedWithABaseline() {
        var quick = Reading.plant(EXAMPLES.resolve("brewery-quick"));
        var detailed = Reading.plant(EXAMPLES.resolve("paper"));

        assertThatThrownBy(() -> Assessment.assess(quick, detailed, _ -> {}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("bills alone");
        assertThatThrownBy(() -> Assessment.assess(detailed, quick, _ -> {}))
                .isInstanceOf(InvalidInput.class);
    }

    private static AssessmentResult assess(String example, @Nullable String baseline) {
        return Assessment.assess(
                Reading.plant(EXAMPLES.resolve(example)),
                baseline == null ? null : Reading.plant(EXAMPLES.resolve(baseline)),
                _ -> {});
    }

    private static double specific(AssessmentResult result, Indicator indicator) {
        return indicator.absolute().value()
                / ((DetailedResult) result).indicators().output().amount().value();
    }

    private static List<String> numbersOf(AssessmentResult result) {
        var lines = new ArrayList<String>();
        lines.add(line("scope 1, kg CO2e", result.emissions().scope1()));
        lines.add(line("scope 2, kg CO2e", result.emissions().scope2()));
        switch (result) {
            case DetailedResult detailed -> detailed(detailed, lines);
            case QuickAssessmentResult quick -> quick(quick, lines);
        }
        return lines;
    }

    private static void detailed(DetailedResult result, List<String> lines) {
        lines.add("verdict " + result.balance().verdict().getClass().getSimpleName());
        var costs = result.costs();
        lines.add("paid " + digits(costs.paid()));
        lines.add(line("net cost of losses per year", costs.netPerYear()));
        costs.losses().stream()
                .limit(5)
                .forEach(l -> lines.add(line("loss " + l.stream().id(), l.netPerYear())));
        costs.products()
                .forEach(p -> lines.add("product " + p.stream().id() + " " + digits(p.perUnit())));
        result.indicators()
                .aspects()
                .forEach(a -> lines.add(line(a.aspect().code(), a.absolute())));
        var options = result.options();
        if (options != null) {
            for (var option : options.valued()) {
                lines.add(
                        "option %s saves %s, npv %s, spread %s"
                                .formatted(
                                        option.option().id(),
                                        digits(option.alone().saving().money()),
                                        digits(option.alone().npv()),
                                        digits(option.simulation().npv().standardDeviation())));
            }
            var set = options.chosen().set();
            lines.add("chosen " + String.join(" ", set.options()));
            lines.add("chosen npv " + digits(set.npv()) + " saves " + digits(set.saving().money()));
        }
        result.nextMeasurements().improvements().stream()
                .limit(3)
                .forEach(m -> lines.add("meter " + m.stream().id() + " " + digits(m.reduction())));
    }

    private static void quick(QuickAssessmentResult result, List<String> lines) {
        result.quick()
                .carriers()
                .forEach(c ->
                        lines.add("carrier " + c.unit() + " " + digits(c.yearlyUse()) + " a year"));
        result.quick().losses().forEach(l -> lines.add("loss " + l));
        lines.add("advice " + result.quick().advice());
    }

    private static String line(String what, Estimate estimate) {
        return "%s %s ± %s"
                .formatted(what, digits(estimate.value()), digits(estimate.standardUncertainty()));
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}

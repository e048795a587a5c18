// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;

/** Second-method check: vector F of the reference examples, computed apart from this code. */
class IndicatorChangeTest {
    private static final YearFigures BASELINE =
            new YearFigures(1000, 12000, 1250, 30000, 900, 24000, 180);
    private static final YearFigures CURRENT =
            new YearFigures(1150, 12420, 1380, 27600, 880, 21850, 172.5);

    @ParameterizedTest
    @CsvSource({
        "ENERGY, 3.5, 11.111, 111.111, 111.111, 1380",
        "MATERIALS, 10.4, 4.167, 104.167, 104.167, 57.5",
        "WATER, -8, 25, 125, 125, 6900",
        "GHG, -2.222, -14.976, 85.024, 117.614, 155",
        "WASTEWATER, -8.958, -20.833, 79.167, 126.316, 5750",
        "WASTE, -4.167, -16.667, 83.333, 120, 34.5"
    })
    void agreesWithTheVector(
            Aspect aspect,
            double absolute,
            double relative,
            double index,
            double outward,
            double avoided) {
        var change = change(BASELINE, CURRENT).of(aspect);

        assertThat(100 * value(change.absolute())).isCloseTo(absolute, within(0.0005));
        assertThat(100 * value(change.relative())).isCloseTo(relative, within(0.0005));
        assertThat(value(change.index())).isCloseTo(index, within(0.0005));
        assertThat(value(change.outwardIndex())).isCloseTo(outward, within(0.0005));
        assertThat(change.avoided().value()).isCloseTo(avoided, within(1e-9));
    }

    @Test
    void outputGrewByFifteenPercent() {
        assertThat(change(BASELINE, CURRENT).outputChange().value()).isCloseTo(0.15, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void productivityAndIntensityOfTheSameChangeAreReciprocal(long seed) {
        var random = new Random(seed);
        double output = 1 + random.nextDouble();
        double factor = 0.1 + random.nextDouble();
        var now = new YearFigures(output, factor, 1, 1, factor, 1, 1);
        var change = change(new YearFigures(1, 1, 1, 1, 1, 1, 1), now);

        assertThat(value(change.of(Aspect.ENERGY).index()) * value(change.of(Aspect.GHG).index()))
                .as("seed %s", seed)
                .isCloseTo(10000, within(1e-8));
        assertThat(value(change.of(Aspect.ENERGY).outwardIndex()))
                .as("seed %s", seed)
                .isCloseTo(value(change.of(Aspect.GHG).outwardIndex()), within(1e-9));
    }

    @Test
    void noChangeLeavesEveryAxisAtOneHundred() {
        assertThat(change(BASELINE, BASELINE).aspects())
                .allSatisfy(a -> {
                    assertThat(value(a.index())).isCloseTo(100, within(1e-12));
                    assertThat(a.avoided().value()).isCloseTo(0, within(1e-9));
                });
    }

    @Test
    void carriesUncertaintyIntoTheIndex() {
        var then = withUncertainty(BASELINE, 0.03);
        var now = withUncertainty(CURRENT, 0.04);

        var index = Objects.requireNonNull(Indicators.change(then, now).of(Aspect.WATER).index());

        assertThat(index.standardUncertainty() / index.value()).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void aBaselineOfNothingHasNoChange() {
        var dry = new YearFigures(1000, 12000, 1250, 0, 900, 0, 180);
        var change = change(dry, CURRENT);

        assertThat(change.of(Aspect.WATER).relative()).isNull();
        assertThat(change.of(Aspect.WASTEWATER).relative()).isNull();
        assertThat(change.of(Aspect.WASTEWATER).avoided().value()).isEqualTo(-21850);
    }

    @Test
    void comparesOutputsInUnitsThatConvert() {
        var kilograms = new YearFigures(1_150_000, 12420, 1380, 27600, 880, 21850, 172.5);
        var change =
                Indicators.change(
                        Indicators.of(BASELINE, "paper", Unit.get("t"), "AR5"),
                        Indicators.of(kilograms, "Paper", Unit.get("kg"), "AR5"));

        assertThat(value(change.of(Aspect.ENERGY).index())).isCloseTo(111.111, within(0.0005));
    }

    @Test
    void refusesOtherProductUnitAndGwpSetAtOnce() {
        var then = Indicators.of(BASELINE, "paper", Unit.get("t"), "AR5");
        var now = Indicators.of(CURRENT, "tissue", Unit.get("m2"), "AR6");

        var trouble = catchThrowableOfType(InvalidInput.class, () -> Indicators.change(then, now));

        assertThat(trouble.problems())
                .extracting(InputProblem::code)
                .containsExactly(
                        "indicator.other-product",
                        "indicator.other-output-unit",
                        "indicator.other-gwp-set");
    }

    @Test
    void namesEveryBadFigure() {
        assertThatThrownBy(() -> new YearFigures(0, -1, Double.NaN, 1, 1, 1, 1))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSize(3));
    }

    private static IndicatorChange change(YearFigures baseline, YearFigures current) {
        return Indicators.change(
                Indicators.of(baseline, "product", Unit.get("t"), "AR5"),
                Indicators.of(current, "product", Unit.get("t"), "AR5"));
    }

    private static Indicators withUncertainty(YearFigures figures, double relative) {
        var exact = Indicators.of(figures, "product", Unit.get("t"), "AR5");
        return new Indicators(
                exact.output(),
                exact.gwpSet(),
                exact.aspects().stream()
                        .map(i ->
                                Indicator.of(
                                        i.aspect(),
                                        new Estimate(
                                                i.absolute().value(),
                                                relative * i.absolute().value()),
                                        exact.output().amount(),
                                        i.leftOut()))
                        .toList(),
                exact.hazardousWaste(),
                exact.cleanWaterDischarged());
    }

    private static double value(@org.jspecify.annotations.Nullable Estimate estimate) {
        return Objects.requireNonNull(estimate).value();
    }
}

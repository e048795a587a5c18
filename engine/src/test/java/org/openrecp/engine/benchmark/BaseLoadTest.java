// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseLoadTest {
    /** Second-method check: vector G of the reference examples, twelve monthly pairs. */
    @Test
    void agreesWithTheVector() {
        double[] output = {410, 395, 430, 450, 470, 480, 500, 490, 460, 440, 425, 400};
        double[] energy = {351, 339, 361, 372, 389, 392, 409, 401, 379, 366, 358, 344};

        var load = BaseLoad.of(series(output, energy)).orElseThrow();

        assertThat(load.base().value()).isCloseTo(85.566154, within(5e-7));
        assertThat(load.perOutput().value()).isCloseTo(0.641908, within(5e-7));
        assertThat(load.rSquared()).isCloseTo(0.993861, within(5e-7));
        assertThat(load.residualDeviation()).isCloseTo(1.856539, within(5e-7));
        assertThat(load.perOutput().value() / load.perOutput().standardUncertainty())
                .isCloseTo(40.235, within(5e-4));
        assertThat(load.isPlausible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsAnExactLineAndLeavesNothingToTheBestMonths(long seed) {
        var random = new Random(seed);
        double[] output = random.doubles(12, 100, 500).toArray();
        double base = 1000 * random.nextDouble();
        double slope = 1 + random.nextDouble();
        double[] use = IntStream.range(0, 12).mapToDouble(i -> base + slope * output[i]).toArray();

        var load = BaseLoad.of(series(output, use)).orElseThrow();

        assertThat(load.base().value()).as("seed %s", seed).isCloseTo(base, within(1e-8));
        assertThat(load.perOutput().value()).as("seed %s", seed).isCloseTo(slope, within(1e-10));
        assertThat(load.bestTenth()).as("seed %s", seed).isCloseTo(0, within(1e-8));
    }

    @Test
    void saysNothingOfFiveMonthsOrOfOneOutput() {
        assertThat(BaseLoad.of(series(new double[] {1, 2, 3, 4, 5}, new double[] {1, 2, 3, 4, 5})))
                .isEmpty();
        assertThat(
                        BaseLoad.of(
                                series(
                                        new double[] {9, 9, 9, 9, 9, 9},
                                        new double[] {1, 2, 3, 4, 5, 6})))
                .isEmpty();
    }

    private static UseSeries series(double[] output, double[] use) {
        return new UseSeries(
                "power",
                IntStream.range(0, output.length)
                        .mapToObj(i ->
                                new UseSeries.Month(
                                        YearMonth.of(2024, 1).plusMonths(i),
                                        output[i],
                                        use[i],
                                        null))
                        .toList());
    }
}

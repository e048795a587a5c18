// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.engine.benchmark.Benchmark.Kind;
import org.openrecp.engine.benchmark.Comparison.Compared;
import org.openrecp.engine.benchmark.Comparison.NoneFits;
import org.openrecp.engine.benchmark.Comparison.Reason;
import org.openrecp.engine.quantity.Quantity;

class BenchmarksTest {
    /** MoIT Circular 19/2016/TT-BCT, MJ per hl, by yearly output. */
    @ParameterizedTest
    @CsvSource({
        "150000, 2024-12-31, 286, false",
        "288500, 2024-12-31, 196, false",
        "1200000, 2024-12-31, 129, false",
        "288500, 2020-06-30, 215, false",
        "288500, 2026-06-30, 196, true"
    })
    void theNormOfBeerFollowsSizeAndDate(
            double hectolitres, LocalDate on, double norm, boolean expired) {
        var compared =
                (Compared)
                        Benchmarks.compare(
                                brewery(hectolitres, on), Metric.ENERGY, Quantity.of(215, "MJ/hL"));

        assertThat(compared.fits())
                .filteredOn(f -> f.benchmark().kind() == Kind.LEGAL_NORM)
                .singleElement()
                .satisfies(fit -> {
                    assertThat(fit.benchmark().high()).isEqualTo(norm);
                    assertThat(fit.expired()).isEqualTo(expired);
                });
    }

    @Test
    void convertsTheUseToTheUnitOfEachBenchmark() {
        var compared =
                (Compared)
                        Benchmarks.compare(
                                brewery(288500, LocalDate.of(2024, 12, 31)),
                                Metric.WATER,
                                Quantity.of(0.613, "m3/hL"));

        assertThat(compared.fits())
                .filteredOn(f -> f.benchmark().kind() == Kind.BEST_PRACTICE)
                .singleElement()
                .satisfies(fit -> {
                    assertThat(fit.use()).isCloseTo(6.13, within(1e-9));
                    assertThat(fit.gapToGoodEnd()).isCloseTo(2.83 / 6.13, within(1e-9));
                });
    }

    @Test
    void saysWhenNoneFitsAndWhy() {
        var plant =
                new PlantProfile(
                        "1020",
                        "VNM",
                        "Cá ngừ đông lạnh",
                        Quantity.of(5000, "t"),
                        LocalDate.of(2024, 12, 31));

        var comparison = Benchmarks.compare(plant, Metric.ENERGY, Quantity.of(900, "kW.h/t"));

        assertThat(comparison).isInstanceOf(NoneFits.class);
        assertThat(comparison.notFitting())
                .isNotEmpty()
                .allMatch(n -> n.reason() == Reason.OTHER_PRODUCT);
    }

    @Test
    void readsVietnameseNamesOfProducts() {
        var plant =
                new PlantProfile(
                        "1020",
                        "VNM",
                        "Phi lê cá tra đông lạnh",
                        Quantity.of(5000, "t"),
                        LocalDate.of(2024, 12, 31));

        var compared =
                (Compared) Benchmarks.compare(plant, Metric.ENERGY, Quantity.of(4320, "MJ/t"));

        assertThat(compared.fits())
                .singleElement()
                .satisfies(fit -> {
                    assertThat(fit.use()).isCloseTo(1200, within(1e-9));
                    assertThat(fit.breaksNorm()).isTrue();
                });
    }

    @Test
    void neverComparesWhatIsPerSomethingElse() {
        var plant =
                new PlantProfile(
                        "1020",
                        "VNM",
                        "shrimp",
                        Quantity.of(5000, "t"),
                        LocalDate.of(2024, 12, 31));

        assertThat(Benchmarks.compare(plant, Metric.WATER, Quantity.of(40, "m3/t")).notFitting())
                .anyMatch(n -> n.reason() == Reason.OTHER_DENOMINATOR);
    }

    @Test
    void everyRowHasASourceThatWasRead() {
        assertThat(Benchmarks.all())
                .hasSizeGreaterThan(60)
                .allSatisfy(b -> {
                    assertThat(b.source()).isNotBlank();
                    assertThat(b.mark()).isEqualTo("R");
                    assertThat(b.low() == null || b.low() <= b.high()).isTrue();
                });
    }

    private static PlantProfile brewery(double hectolitres, LocalDate on) {
        return new PlantProfile("1103", "VNM", "Beer", Quantity.of(hectolitres, "hL"), on);
    }
}

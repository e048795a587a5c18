// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.assessment.QuickResult.Confidence;
import org.openrecp.engine.assessment.QuickResult.Reason;
import org.openrecp.engine.assessment.QuickResult.Verdict;
import org.openrecp.engine.benchmark.Comparison;
import org.openrecp.engine.benchmark.LossRange.How;
import org.openrecp.engine.benchmark.Metric;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.option.Objective;
import org.openrecp.engine.quantity.Period;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.engine.quantity.Unit;

/** A constructed brewery: 62,000 kWh a month + 7.4 kWh/hl, wobbling by a few percent. */
class QuickAssessmentTest {
    private static final double[] OUTPUT = {
        17200, 14800, 21300, 24600, 28900, 31200, 32400, 30100, 25800, 22100, 19400, 20700
    };
    private static final double[] WOBBLE = {
        0.02, -0.01, 0.015, -0.02, 0.0, 0.01, -0.015, 0.02, -0.01, 0.005, -0.02, 0.01
    };

    @Test
    void findsTheBaseLoadAndTheSpecificUse() {
        var power = carrier(QuickAssessment.of(brewery(12)), "electricity");

        assertThat(Objects.requireNonNull(power.baseLoad()).perOutput().value())
                .isCloseTo(7.4, within(0.5));
        assertThat(Objects.requireNonNull(power.baseLoad()).rSquared()).isGreaterThan(0.97);
        assertThat(Objects.requireNonNull(power.specificUse())).isCloseTo(9.98, within(0.1));
        assertThat(Objects.requireNonNull(power.bestSpecificUse()))
                .isLessThan(Objects.requireNonNull(power.specificUse()));
    }

    @Test
    void countsAllEnergyInMegajoulesPerHectolitre() {
        var result = QuickAssessment.of(brewery(12));
        var energy = Objects.requireNonNull(result.totalEnergy());
        double power = 3.6 * carrier(result, "electricity").yearlyUse();
        double coal = 22000 * carrier(result, "coal").yearlyUse();

        assertThat(energy.yearlyUse()).isCloseTo(power + coal, within(1e-3));
        assertThat(result.comparisons())
                .filteredOn(c -> c.metric() == Metric.ENERGY)
                .singleElement()
                .satisfies(c ->
                        assertThat(c.specificUse().value())
                                .isCloseTo((power + coal) / 288500, within(1e-6)));
    }

    @Test
    void sendsABreweryAboveItsNormToADetailedAssessment() {
        var advice = QuickAssessment.of(brewery(12)).advice();

        assertThat(advice.verdict()).isEqualTo(Verdict.GO);
        assertThat(advice.reasons()).hasAtLeastOneElementOfType(Reason.NormExceeded.class);
    }

    @Test
    void givesEachLossAsARangeWithItsEvidence() {
        var result = QuickAssessment.of(brewery(12));

        assertThat(result.losses())
                .anyMatch(l -> l.how() instanceof How.AboveBenchmark)
                .anyMatch(l -> l.how() instanceof How.AboveBestMonths)
                .allMatch(l -> l.low() <= l.high());
    }

    @Test
    void measuresFirstWhereMuchMoneyIsNotExplained() {
        var ranked = QuickAssessment.of(brewery(12)).measureFirst();

        assertThat(ranked)
                .extracting(m -> m.moneyNotExplained())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(ranked).allMatch(m -> m.ignorance() >= 0 && m.ignorance() <= 1);
    }

    @Test
    void isSureOfAYearAndNotOfFourMonths() {
        assertThat(QuickAssessment.of(brewery(12)).confidence()).isEqualTo(Confidence.HIGH);
        assertThat(QuickAssessment.of(brewery(8)).confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(QuickAssessment.of(brewery(4)).confidence()).isEqualTo(Confidence.LOW);
        assertThat(QuickAssessment.of(brewery(4)).advice().reasons())
                .hasAtLeastOneElementOfType(Reason.TooFewMonths.class);
    }

    @Test
    void scalesMonthsToAYear() {
        var half = QuickAssessment.of(brewery(6));

        assertThat(half.yearlyOutput().value()).isCloseTo(2 * 138000, within(1e-6));
    }

    @Test
    void offersOptionsThatSaveWhatIsPaidFor() {
        var options = QuickAssessment.of(brewery(12)).options();

        assertThat(options).isNotEmpty();
        assertThat(options.getFirst().range()).isNotNull();
    }

    @Test
    void waterIsComparedInTheBenchmarksOwnUnit() {
        assertThat(QuickAssessment.of(brewery(12)).comparisons())
                .filteredOn(c -> c.metric() == Metric.WATER)
                .singleElement()
                .isInstanceOf(Comparison.Compared.class);
    }

    @Test
    void asksForMonths() {
        assertThatThrownBy(() -> QuickAssessment.of(brewery(0))).hasMessageContaining("Monthly");
    }

    private static QuickResult.CarrierUse carrier(QuickResult result, String id) {
        return result.carriers().stream()
                .filter(c -> c.material() != null && c.material().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PlantData brewery(int months) {
        var records = new ArrayList<MonthlyRecord>();
        for (int i = 0; i < months; i++) {
            double power = (62000 + 7.4 * OUTPUT[i]) * (1 + WOBBLE[i]);
            double coal = (40 + 0.0068 * OUTPUT[i]) * (1 - WOBBLE[i]);
            double water = (4000 + 0.45 * OUTPUT[i]) * (1 + WOBBLE[i]);
            records.add(
                    new MonthlyRecord(
                            YearMonth.of(2024, i + 1),
                            OUTPUT[i],
                            List.of(
                                    new MonthlyRecord.Use("electricity", power, 1960 * power),
                                    new MonthlyRecord.Use("coal", coal, 3850000 * coal),
                                    new MonthlyRecord.Use("water", water, null))));
        }
        var materials =
                List.of(
                        material("electricity", Kind.ELECTRICITY, "kWh", null, 1960.0),
                        material("coal", Kind.FUEL, "t", 22000.0, 3850000.0),
                        material("water", Kind.WATER, "m3", null, 9800.0));
        return new PlantData(
                facts(),
                Flowsheet.of(List.of(), materials, List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                records,
                List.of());
    }

    private static PlantFacts facts() {
        return new PlantFacts(
                "Brewery",
                "1103",
                "VNM",
                null,
                "VND",
                new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                "beer",
                Quantity.of(288500, "hl"),
                null,
                null,
                0.12,
                false,
                0.04,
                null,
                Objective.NPV,
                List.of(),
                "AR5",
                null,
                1);
    }

    private static Material material(
            String id, Kind kind, String unit, @Nullable Double energy, double price) {
        return new Material(
                id,
                id,
                kind,
                Unit.get(unit),
                false,
                price,
                null,
                null,
                energy,
                null,
                null,
                null,
                null);
    }
}

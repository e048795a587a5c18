// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.benchmark.LossRange.How;
import org.openrecp.engine.flowsheet.Material;

class OptionLibraryTest {
    @Test
    void holdsTheWholeLibraryWithItsSources() {
        assertThat(OptionLibrary.all())
                .hasSize(244)
                .allSatisfy(o -> assertThat(o.source()).isNotBlank());
    }

    @Test
    void offersOptionsOfTheSectorAndOfEverySector() {
        var fitting = OptionLibrary.fit("1103", List.of(), List.of("water"));

        assertThat(fitting)
                .isNotEmpty()
                .allSatisfy(o -> {
                    assertThat(o.sector()).isIn("cross_cutting", "food_processing");
                    assertThat(o.resources()).contains("water");
                });
        assertThat(fitting).anyMatch(o -> o.sector().equals("food_processing"));
    }

    @Test
    void keepsToTheUnitOperationsOfThePlant() {
        assertThat(OptionLibrary.fit("1701", List.of("Steam boiler"), List.of()))
                .isNotEmpty()
                .allMatch(o -> o.unitOperation().equals("boiler"));
    }

    @Test
    void aPercentageOfAPartOfTheBillIsBoundedByTheBill() {
        var tuning = OptionLibrary.all().getFirst();

        var range = Losses.fromLibrary(tuning, "coal", Material.Kind.FUEL, 1_000_000).orElseThrow();

        assertThat(tuning.base()).isEqualTo("boiler fuel");
        assertThat(range.low()).isZero();
        assertThat(range.high()).isCloseTo(59_000, within(1e-6));
        assertThat(((How.LibraryShare) range.how()).wholeBill()).isFalse();
    }

    @Test
    void aPercentageOfSomethingTheBillsDoNotShowGivesNoMoney() {
        assertThat(OptionLibrary.all())
                .filteredOn(o -> "compressor electricity".equals(o.base()))
                .isNotEmpty()
                .allSatisfy(o ->
                        assertThat(
                                        Losses.fromLibrary(
                                                o, "power", Material.Kind.ELECTRICITY, 1_000_000))
                                .isEmpty());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.quantity.Unit;

class LayerContentTest {
    @ParameterizedTest
    @CsvSource({"WATER, m3, 1000", "WASTEWATER, L, 1", "STEAM, t, 1000", "RAW, kg, 1"})
    void theUnitOrTheDensityOfWaterTellsTheMass(Kind kind, String unit, double kilograms) {
        assertThat(LayerContent.kilogramsPerUnit(material(kind, unit)).getAsDouble())
                .isCloseTo(kilograms, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"STEAM", "RAW", "FUEL"})
    void aVolumeOfAnythingElseHasNoMassUnlessItIsGiven(Kind kind) {
        assertThat(LayerContent.kilogramsPerUnit(material(kind, "m3"))).isEmpty();
    }

    private static Material material(Kind kind, String unit) {
        return new Material(
                "m",
                "m",
                kind,
                Unit.get(unit),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

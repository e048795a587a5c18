// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.table.CsvTable;

class UnitTest {
    /** Definitions of SI, UCUM, ISO 31-4 and the IEA; exact unless a digit is cut. */
    @ParameterizedTest
    @CsvSource({
        "kWh, MJ, 3.6",
        "MWh, MJ, 3600",
        "GWh, MJ, 3.6e6",
        "TJ, MJ, 1e6",
        "kcal, MJ, 4.1868e-3",
        "kcal_th, MJ, 4.184e-3",
        "Gcal, MJ, 4186.8",
        "toe, MJ, 41868",
        "kgoe, MJ, 41.868",
        "tce, MJ, 29307.6",
        "MMBTU, MJ, 1055.05585262",
        "t, kg, 1000",
        "Gg, kg, 1e6",
        "tạ, kg, 100",
        "yến, kg, 10",
        "[ston_av], kg, 907.18474",
        "[lton_av], kg, 1016.0469088",
        "lb, kg, 0.45359237",
        "L, m3, 1e-3",
        "[gal_us], m3, 3.785411784e-3",
        "[gal_br], m3, 4.54609e-3",
        "[bbl_us], m3, 0.158987294928",
        "ha, m2, 1e4",
        "Sm3, Nm3, 0.947945205479",
        "bar, Pa, 1e5",
        "atm, Pa, 101325",
        "hl, m3, 0.1"
    })
    void convertsByDefinition(String from, String to, double factor) {
        assertThat(Unit.get(from).factorTo(Unit.get(to))).isCloseTo(factor, within(1e-9 * factor));
    }

    @ParameterizedTest
    @CsvSource({
        "kWh/t, MJ/kg, 0.0036",
        "m³/tấn, L/kg, 1",
        "toe/t, MJ/t, 41868",
        "tấn/năm, kg/d, 2.7378507871",
        "t/t, 1, 1",
        "hl/hl, m3/m3, 1",
        "kWh/piece, MJ/cái, 3.6",
        "mg/Nm3, kg/Nm³, 1e-6",
        "kg/m3/d, t/m3/d, 1e-3"
    })
    void convertsQuotients(String from, String to, double factor) {
        assertThat(Unit.get(from).factorTo(Unit.get(to))).isCloseTo(factor, within(1e-9 * factor));
    }

    static Stream<String> aliases() {
        return CsvTable.read(Unit.class, "units.csv").rows().stream().map(r -> r.get("alias"));
    }

    @ParameterizedTest
    @MethodSource("aliases")
    void everyAliasGoesThereAndBackAndItsCodeIsTheSameUnit(String alias) {
        var unit = Unit.get(alias);
        var code = Unit.get(unit.code());

        assertThat(unit.factorTo(code) * code.factorTo(unit)).isCloseTo(1, within(1e-12));
        assertThat(unit.factorTo(code)).isCloseTo(1, within(1e-12));
    }

    @Test
    void readsDiacriticsHoweverTheyAreComposed() {
        assertThat(Unit.get(Normalizer.normalize("tấn", Normalizer.Form.NFD)))
                .isEqualTo(Unit.get("tấn"));
        assertThat(Unit.get(" khối ").factorTo(Unit.get("m3"))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Nm3, m3", "piece, 1", "piece, t/t", "kWh/piece, kWh", "kWh, kg", "kg/Nm3, kg/m3"})
    void keepsApartWhatIsNotTheSame(String one, String other) {
        assertThat(Unit.get(one).convertsTo(Unit.get(other))).isFalse();
        assertThatThrownBy(() -> Unit.get(one).factorTo(Unit.get(other)))
                .hasMessageContaining("does not convert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Cel",
                "°C",
                "furlongs per fortnight",
                "/",
                "//",
                "((((((((((((((((((((",
                "t/",
                "(a+)+$",
                "kg\u0000",
                "kg\n",
                "=1+1",
                "../../etc/passwd",
                "${jndi:x}",
                "🏭",
                "10*999999999",
                "kg999999999999999999"
            })
    void doesNotKnowNonsense(String text) {
        assertThat(Unit.find(text)).isEmpty();
    }

    @Test
    void answersHostileTextAtOnce() {
        Assertions.assertThat(
                        org.junit.jupiter.api.Assertions.assertTimeout(
                                Duration.ofSeconds(2),
                                () ->
                                        Stream.of("/", "(", "kg.", "m/", "a", "9", "[", "{")
                                                .map(s -> s.repeat(1_000_000))
                                                .filter(s -> Unit.find(s).isPresent())
                                                .count()))
                .isZero();
    }

    @Test
    void remembersNoUnknownUnit() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(Unit.find("unknown" + i)).isEmpty();
        }
        assertThat(Unit.remembered()).isLessThan(5_001);
    }

    @Test
    void saysHowItTookAnAmbiguousName() {
        assertThat(Unit.findNote("kcal").orElseThrow()).contains("4.1868");
        assertThat(Unit.findNote("Nm3").orElseThrow()).contains("0 °C");
        assertThat(Unit.findNote("kWh")).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.result.UnitText;

class UnitTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VND|1|VND",
                "đồng/năm|1|VND",
                "triệu đồng|1000000|VND",
                "Tr. đồng|1000000|VND",
                "tr.đ/năm|1000000|VND",
                "trđ|1000000|VND",
                "tỷ VNĐ|1000000000|VND",
                "nghìn tỷ đồng|1000000000000|VND",
                "1.000.000 VND|1000000|VND",
                "1,000,000 VND|1000000|VND",
                "1 000 000 đồng|1000000|VND",
                "1.000 tr. đồng|1000000000|VND",
                "10^6 đồng|1000000|VND",
                "10³ USD|1000|USD",
                "1000USD|1000|USD",
                "k USD|1000|USD",
                "1000 m3/year|1000|m3",
                "10³ m³|1000|m³",
                "nghìn tấn/năm|1000|tấn",
                "kWh/năm|1|kWh",
                "t/production year|1|t"
            })
    void readsUnitsAndCurrenciesWithTheirMultiples(String text, String factor, String unit) {
        var read = UnitText.parse(text).orElseThrow();
        assertThat(read.factor()).isEqualByComparingTo(factor);
        assertThat(read.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t CO2|CO2",
                "tấn CO2/năm|CO2",
                "tCO₂|CO2",
                "t CO2e/year|CO2e",
                "tấn CO2tđ|CO2e",
                "tấn CO2 tương đương/năm|CO2e",
                "kg CO2-eq.|CO2e",
                "g TEQ/year|TEQ",
                "tấn|''"
            })
    void keepsTheGasThatIsWeighed(String text, String gas) {
        assertThat(UnitText.parse(text).orElseThrow().gas()).isEqualTo(gas);
    }

    @Test
    void neverTakesOneGasForAnother() {
        var co2 = IndicatorTable.get("ENV-CO2").indicator();
        var co2e = IndicatorTable.get("ENV-GHG").indicator();
        var coal = IndicatorTable.get("RES-COAL").indicator();
        assertThat(UnitText.parse("t CO2").orElseThrow().fits(co2)).isTrue();
        assertThat(UnitText.parse("t CO2").orElseThrow().fits(co2e)).isFalse();
        assertThat(UnitText.parse("t CO2e").orElseThrow().fits(co2)).isFalse();
        assertThat(UnitText.parse("t CO2").orElseThrow().fits(coal)).isFalse();
        assertThat(UnitText.parse("tấn").orElseThrow().fits(co2e)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "triệu", "1.000", "đồ", "k k k", "1.000.00 VND", "1000"})
    void isNoUnit(String text) {
        assertThat(UnitText.parse(text)).isEmpty();
    }

    @Test
    void readsNoLongText() {
        assertThat(UnitText.parse("k ".repeat(100_000) + "VND")).isEmpty();
    }
}

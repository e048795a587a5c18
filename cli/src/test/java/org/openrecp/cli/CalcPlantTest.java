// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.cli.calc.CalcFunctions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calculations on a plant and its figures, on second-method checks of the reference. */
class CalcPlantTest {
    private static ObjectNode example(String name) {
        var function = CalcFunctions.find(name).orElseThrow();
        return function.requestSchema().examples().getFirst().asObject();
    }

    private static Run run(String name, JsonNode request) {
        return Run.withInput(request.toString(), "calc", name);
    }

    /** Check C: a plastic recycler, one month, M VND, printed to four decimals. */
    @Test
    void costsProductAndLosses() {
        var json = run("mfca", example("mfca")).json();

        assertThat(json.at("/product/total").doubleValue()).isCloseTo(1046.6667, within(5e-4));
        assertThat(json.at("/loss/total").doubleValue()).isCloseTo(299.3333, within(5e-4));
        assertThat(json.at("/loss/material").doubleValue()).isCloseTo(224.2222, within(5e-4));
        assertThat(json.at("/entered/total").doubleValue()).isCloseTo(1346, within(5e-4));
        assertThat(json.get("loss_share").doubleValue()).isCloseTo(0.222387, within(5e-7));
        assertThat(json.get("conventional_waste_cost").doubleValue()).isCloseTo(14, within(1e-9));
    }

    @Test
    void ranksMetersOfThatPlant() {
        var json = run("next-measurement", example("next-measurement")).json();

        assertThat(json.get("sigma_of_net_loss_per_year").doubleValue()).isPositive();
        assertThat(json.get("improvements").isEmpty()).isFalse();
    }

    /** Check F: a year against a baseline year. */
    @ParameterizedTest
    @CsvSource({
        "0, energy, 0.035, 0.11111, 111.111, 1380",
        "1, materials, 0.104, 0.04167, 104.167, 57.5",
        "2, water, -0.08, 0.25, 125, 6900",
        "3, ghg, -0.02222, -0.14976, 85.024, 155",
        "4, wastewater, -0.08958, -0.20833, 79.167, 5750",
        "5, waste, -0.04167, -0.16667, 83.333, 34.5"
    })
    void comparesAYearWithItsBaseline(
            int row,
            String aspect,
            double absolute,
            double relative,
            double index,
            double avoided) {
        var json = run("indicators", example("indicators")).json();
        var figures = json.get("aspects").get(row);

        assertThat(json.get("output_change").doubleValue()).isCloseTo(0.15, within(1e-9));
        assertThat(figures.get("aspect").stringValue()).isEqualTo(aspect);
        assertThat(figures.get("absolute_change").doubleValue()).isCloseTo(absolute, within(6e-6));
        assertThat(figures.get("relative_change").doubleValue()).isCloseTo(relative, within(6e-6));
        assertThat(figures.get("index").doubleValue()).isCloseTo(index, within(6e-4));
        assertThat(figures.get("avoided").doubleValue()).isCloseTo(avoided, within(1e-6));
    }

    /** IPCC 2006 defaults: 25.8 GJ/t and 94,600 kg CO2/TJ; AR5: 28 and 265. */
    @Test
    void addsGreenhouseGasesGasByGas() {
        var json = run("emissions", example("emissions")).json();
        var co2 = json.at("/activities/0/gases/0");

        assertThat(co2.get("gas").stringValue()).isEqualTo("CO2");
        assertThat(co2.at("/kg/value").doubleValue())
                .isCloseTo(1200 * 25.8 * 94.6, within(1e-6 * 3e6));
        assertThat(co2.at("/factor/source").stringValue()).isNotBlank();
        assertThat(json.at("/activities/1/grid_factor_kind").stringValue()).isEqualTo("official");
        assertThat(
                        json.at("/scope1_kg_co2e/value").doubleValue()
                                + json.at("/scope2_kg_co2e/value").doubleValue())
                .isCloseTo(json.at("/total_kg_co2e/value").doubleValue(), within(1e-3));
    }

    @Test
    void placesWhatTheEngineFindsWrong() {
        var plant = example("mfca");
        plant.get("streams").get(2).asObject().put("material", "pulp").put("to", "QC9");
        var emissions = example("emissions");
        emissions.get("activities").get(0).asObject().put("fuel", "COLE");
        emissions.get("activities").get(1).asObject().put("unit", "furlong");

        assertThat(run("mfca", plant).errors())
                .anyMatch(e -> e.startsWith("stdin:$.streams[2].to: 'QC9': "))
                .anyMatch(e -> e.startsWith("stdin:$.streams[2].material: 'pulp': "));
        assertThat(run("emissions", emissions).errors())
                .anyMatch(e -> e.startsWith("stdin:$.activities[1].unit: 'furlong': "));
        emissions.get("activities").get(1).asObject().put("unit", "MWh");
        assertThat(run("emissions", emissions).errors())
                .singleElement()
                .asString()
                .startsWith("stdin:$.activities[0].fuel: 'COLE': ");
    }
}

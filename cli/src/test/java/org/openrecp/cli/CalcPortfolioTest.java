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

/** {@code calc portfolio} on second-method check E of the reference, money in M VND. */
class CalcPortfolioTest {
    private static ObjectNode request() {
        var function = CalcFunctions.find("portfolio").orElseThrow();
        return function.requestSchema().examples().getFirst().asObject();
    }

    private static Run run(JsonNode request) {
        return Run.withInput(request.toString(), "calc", "portfolio");
    }

    @ParameterizedTest
    @CsvSource({
        "1500, ABDE, 1230, 1099.376, 4635.090",
        "700, ADE, 630, 850.4, 3906.821",
        "3500, ABDEF, 1530, 1219.376, 4975.281"
    })
    void findsTheBestSetUnderABudget(
            double budget, String options, double investment, double saving, double npv) {
        var json = run(request().put("budget", budget)).json();

        assertThat(
                        String.join(
                                "",
                                json.get("options")
                                        .valueStream()
                                        .map(JsonNode::stringValue)
                                        .toList()))
                .isEqualTo(options);
        assertThat(json.get("status").stringValue()).isEqualTo("optimal");
        assertThat(json.get("investment").doubleValue()).isCloseTo(investment, within(1e-9));
        assertThat(json.get("saving_per_year").doubleValue()).isCloseTo(saving, within(5e-4));
        assertThat(json.get("npv").doubleValue()).isCloseTo(npv, within(5e-4));
    }

    @Test
    void valuesEachOptionAlone() {
        var alone = run(request()).json().get("alone").get(1);

        assertThat(alone.get("saving_per_year").doubleValue()).isCloseTo(300, within(1e-9));
        assertThat(alone.get("npv").doubleValue()).isCloseTo(1000.478, within(5e-4));
        assertThat(alone.get("simple_payback_years").doubleValue() * 12)
                .isCloseTo(24, within(1e-9));
    }

    @Test
    void namesWhatIsWrongWithOptions() {
        var request = request();
        var first = request.get("options").get(0).asObject();
        first.putArray("requires").add("B").add("Z");
        first.putArray("excludes").add("B");
        first.withArrayProperty("effects")
                .addObject()
                .put("resource", "coal")
                .put("relative", -0.1);
        first.withArrayProperty("effects").addObject().put("resource", "fuel");

        var bad = run(request);
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.errors())
                .hasSize(2)
                .allMatch(e -> e.startsWith("stdin:$.options[0].effects["));

        first.putArray("effects");
        var contradiction = run(request);
        assertThat(contradiction.exitCode()).isEqualTo(2);
        assertThat(contradiction.errors())
                .hasSizeGreaterThan(1)
                .allMatch(e -> e.startsWith("stdin:$.options[0]"));
    }
}

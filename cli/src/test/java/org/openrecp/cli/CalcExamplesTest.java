// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.cli.calc.CalcFunctions;
import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.SchemaCheck;
import tools.jackson.databind.JsonNode;

/** Requests and responses that are fixed by calc_examples.json, printed to six decimals. */
class CalcExamplesTest {
    static Stream<Arguments> examples() {
        var examples =
                Json.read(
                        "calc_examples.json",
                        Objects.requireNonNull(
                                CalcExamplesTest.class.getResourceAsStream("calc_examples.json")));
        return CalcFunctions.names()
                .flatMap(name ->
                        examples.path(name)
                                .valueStream()
                                .map(e -> Arguments.of(name, e.get("request"), e.get("response"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void givesThePrintedResponse(String name, JsonNode request, JsonNode response) {
        var run = Run.withInput(request.toString(), "calc", name);

        assertThat(run.err()).isEmpty();
        assertContains(run.json(), response, "$");
        assertThat(run.exitCode())
                .isEqualTo(response.path("status").asString("").startsWith("gross") ? 1 : 0);
    }

    static Stream<Arguments> schemaExamples() {
        return CalcFunctions.ALL.stream()
                .flatMap(f ->
                        f.requestSchema().examples().stream().map(e -> Arguments.of(f.name(), e)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("schemaExamples")
    void runsTheExamplesOfItsSchemaAndAnswersInTheShapeOfTheResponseSchema(
            String name, JsonNode request) {
        var run = Run.withInput(request.toString(), "calc", name);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isLessThan(2);
        assertThat(
                        SchemaCheck.check(
                                CalcFunctions.find(name).orElseThrow().responseSchema(),
                                run.json()))
                .isEmpty();
    }

    /** A response may hold more fields, never fewer. */
    private static void assertContains(JsonNode actual, JsonNode expected, String path) {
        switch (expected.getNodeType()) {
            case OBJECT ->
                    expected.forEachEntry((name, value) -> {
                        assertThat(actual.has(name)).as(path + "." + name).isTrue();
                        assertContains(actual.get(name), value, path + "." + name);
                    });
            case ARRAY -> {
                assertThat(actual.size()).as(path).isEqualTo(expected.size());
                for (int i = 0; i < expected.size(); i++) {
                    assertContains(actual.get(i), expected.get(i), path + "[" + i + "]");
                }
            }
            case NUMBER ->
                    assertThat(actual.doubleValue())
                            .as(path)
                            .isCloseTo(expected.doubleValue(), within(1e-6));
            default -> assertThat(actual).as(path).isEqualTo(expected);
        }
    }
}

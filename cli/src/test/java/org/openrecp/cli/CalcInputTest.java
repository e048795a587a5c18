// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code calc} says to requests that are wrong. */
class CalcInputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"rate\": 0.1, \"flows\": [-100, 60                  | stdin:line 1 column 33: '\": [-100, 60': is not valid JSON: it ends before",
                "{\"flows\": [-100, 60                               | Write it again as a whole, or close what is open.",
                "{\"rate\": 0.1, \"rate\": 0.2, \"flows\": [1]}        | a name that stands twice in one object",
                "{\"rate\": NaN, \"flows\": [1]}                       | NaN",
                "{\"rate\": 0.1, \"flows\": [1]} {}                    | is not valid JSON",
                "``                                                    | stdin: is empty",
                "[]                                                    | stdin:$: is a list. Give an object",
                "{\"flows\": [1]}                                      | stdin:$.rate: is missing. Give it: discount rate",
                "{\"rate\": \"10 %\", \"flows\": [1]}                  | stdin:$.rate: '10 %': is a text. Give a number",
                "{\"rate\": 0.1, \"flows\": []}                        | stdin:$.flows: has fewer than 1 elements",
                "{\"rate\": 0.1, \"flows\": [1, \"2\"]}                | stdin:$.flows[1]: '2': is a text. Give a number",
                "{\"rate\": 0.1, \"flows\": [1e999]}                   | stdin:$.flows[0]: ",
                "{\"rate\": -1, \"flows\": [1]}                        | stdin:$.rate: '-1': is not above -1",
                "{\"rate\": 0.1, \"flow\": [1], \"flows\": [1]}        | stdin:$.flow: is not known here",
                "{\"rate\": 0.1, \"flows\": [{\"date\": \"2024-02-30\", \"amount\": 1}]} | stdin:$.flows[0].date: '2024-02-30': is no date",
            })
    void namesThePlaceAndWhatToDo(String request, String message) {
        var run = Run.withInput(request, "calc", "npv");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).singleElement().asString().contains(message);
    }

    @Test
    void refusesEndlessNesting() {
        var run = Run.withInput("[".repeat(100_000), "calc", "npv");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().contains("nesting");
    }

    @Test
    void speaksToPeopleAndNotToProgrammers() {
        for (var request : new String[] {"[".repeat(100_000), "{\"rate\": NaN}", "[]", "null"}) {
            assertThat(Run.withInput(request, "calc", "reconcile").err())
                    .doesNotContain("Stream", "Feature", "`", "..");
        }
    }

    @Test
    void listsEveryProblemAtOnce() {
        var run = Run.withInput("{\"rate\": true, \"x\": 1}", "calc", "npv");

        assertThat(run.errors()).hasSize(3);
    }

    @Test
    void saysProblemsAsJsonWhenAsked() {
        var run = Run.withInput("{\"rate\": \"a\", \"flows\": [1]}", "calc", "npv", "--json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "\"code\" : \"json.wrong-type\"",
                        "\"file\" : \"stdin\"",
                        "\"sheet\" : null")
                .contains("\"cell\" : \"$.rate\"", "\"found\" : \"a\"", "\"message\" : ");
    }

    @Test
    void refusesAFileThatIsNotThereAndAFolder(@TempDir Path folder) {
        var missing = Run.of("calc", "npv", folder.resolve("no.json").toString());
        var directory = Run.of("calc", "npv", folder.toString());

        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.errors()).singleElement().asString().contains("no.json: is not there");
        assertThat(directory.exitCode()).isEqualTo(2);
        assertThat(directory.errors())
                .containsExactly(folder + ": cannot be read: Is a directory. Give a file.");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("flows.json"), "{\"flows\": [-100, 110]}");

        var run = Run.of("calc", "irr", file.toString());

        assertThat(run.json().get("status").stringValue()).isEqualTo("unique");
    }

    @Test
    void saysWhichCalculationsThereAre() {
        assertThat(Run.of("calc", "--list").out()).contains("npv ", "irr ");
        assertThat(Run.of("calc", "nonsense").errors())
                .singleElement()
                .asString()
                .contains("No calculation 'nonsense'", "npv", "--help");
        assertThat(Run.of("calc").exitCode()).isEqualTo(2);
    }

    @Test
    void convertsUnitsAndRefusesOnesOfAnotherKind() {
        var run =
                Run.withInput("{\"value\": 1, \"from\": \"kWh\", \"to\": \"MJ\"}", "calc", "units");
        var wrong =
                Run.withInput("{\"value\": 1, \"from\": \"kWh\", \"to\": \"kg\"}", "calc", "units");
        var unknown =
                Run.withInput(
                        "{\"value\": 1, \"from\": \"xyz\", \"to\": \"zyx\"}", "calc", "units");

        assertThat(run.json().get("value").doubleValue()).isCloseTo(3.6, within(1e-12));
        assertThat(wrong.errors()).singleElement().asString().startsWith("stdin:$.to: 'kg': ");
        assertThat(unknown.errors()).hasSize(2);
    }
}

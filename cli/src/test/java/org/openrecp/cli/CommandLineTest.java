// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common. */
class CommandLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "template",
                "check",
                "assess",
                "calc",
                "serve",
                "backup",
                "restore",
                "completion"
            })
    void showsExamplesInTheHelpOfEveryCommand(String command) {
        var run = Run.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Examples:", "openrecp " + command);
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"template", "check", "assess", "calc"})
    void keepsEveryArgumentOfTheUsageInOnePiece(String command) {
        assertThat(Run.of(command, "--help").out().lines().toList())
                .first()
                .asString()
                .matches("Usage: openrecp %s .*(plant\\.xlsx|FILE\\.json).*".formatted(command));
    }

    @Test
    void saysWhatWasLikelyMeant() {
        assertThat(Run.of("asess", "plant.xlsx").err()).contains("'assess' meant?");
    }

    @Test
    void saysItsVersion() {
        assertThat(Run.of("--version").out()).matches("openrecp \\d+\\.\\d+\\.\\d+.*\\s+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "--nonsense", "calc --nonsense", "calc npv a b"})
    void answersMisuseInOneLineWithCodeTwo(String line) {
        var run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith("openrecp: ")
                .contains("--help");
    }

    @Test
    void saysWhenStandardOutputCannotBeWritten() {
        var err = new ByteArrayOutputStream();
        var full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        var console =
                new Console(
                        InputStream.nullInputStream(),
                        new PrintStream(full, false, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        false);

        assertThat(CommandLineInterface.run(List.of("calc", "--list"), console)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("standard output cannot be written");
    }

    @Test
    void printsACompletionScript() {
        var run = Run.of("completion");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("complete -F", "openrecp", "npv");
    }
}

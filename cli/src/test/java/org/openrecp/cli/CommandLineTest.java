// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common. */
class CommandLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"template", "check", "assess", "calc", "completion"})
    void showsExamplesInTheHelpOfEveryCommand(String command) {
        var run = Run.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Examples:", "openrecp " + command);
        assertThat(run.err()).isEmpty();
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
    void printsACompletionScript() {
        var run = Run.of("completion");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("complete -F", "openrecp", "npv");
    }
}

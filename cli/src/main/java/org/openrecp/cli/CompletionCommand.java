// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code openrecp completion}. */
@Command(
        name = "completion",
        description = "Print a script that completes commands and options in bash.",
        footer = {
            "",
            "Examples:",
            "  source <(openrecp completion)",
            "  openrecp completion > ~/.local/share/bash-completion/completions/openrecp"
        })
final class CompletionCommand extends Subcommand {
    CompletionCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        console.out().print(AutoComplete.bash("openrecp", CommandLineInterface.commands(console)));
        return ExitCode.DONE;
    }
}

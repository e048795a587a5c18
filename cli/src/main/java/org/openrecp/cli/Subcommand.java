// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have: the console, the options on trouble, help. */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli sets and reads the fields
abstract class Subcommand implements Callable<Integer> {
    final Console console;

    @Spec private CommandSpec spec;

    @Option(
            names = "--json",
            description = "Say problems as JSON: [{code, file, sheet, cell, found, message}].")
    private boolean json;

    @Option(names = "--debug", description = "Show the stack trace of an internal error.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Subcommand(Console console) {
        this.console = console;
    }

    /** An error of use, with a hint to the help. */
    final ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openrecp.cli.json.Json;
import org.openrecp.engine.problem.InvalidInput;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command line and turns whatever happens into an exit code. */
public final class CommandLineInterface {
    private static final int HELP_WIDTH = 100;

    private final List<String> arguments;
    private final Console console;

    private CommandLineInterface(List<String> arguments, Console console) {
        this.arguments = arguments;
        this.console = console;
    }

    /**
     * Runs one command.
     *
     * @return a code of {@link ExitCode}
     */
    public static int run(List<String> arguments, Console console) {
        return new CommandLineInterface(arguments, console).run();
    }

    /** All commands, each with its options. */
    static CommandLine commands(Console console) {
        return new CommandLine(new RootCommand())
                .addSubcommand(new TemplateCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new AssessCommand(console))
                .addSubcommand(new CalcCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(new CompletionCommand(console))
                .addSubcommand(new TrainCommand())
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH);
    }

    private int run() {
        try {
            int code =
                    commands(console)
                            .setParameterExceptionHandler((e, _) -> misused(e))
                            .setExecutionExceptionHandler((e, _, _) -> failed(e))
                            .execute(arguments.toArray(String[]::new));
            return console.out().checkError() ? unwritten() : code;
        } catch (Error e) {
            return broken(e);
        }
    }

    private int misused(ParameterException e) {
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        var message = String.valueOf(e.getMessage()).lines().findFirst().orElse("") + meant(e);
        return refused(
                List.of(
                        new Trouble(
                                "usage",
                                null,
                                null,
                                null,
                                null,
                                "%s%s See '%s --help'."
                                        .formatted(
                                                message,
                                                message.matches(".*[.?]") ? "" : ".",
                                                command))));
    }

    /** What was likely meant by a word that is not known. */
    private static String meant(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .findFirst()
                        .map(word -> ". Was '%s' meant?".formatted(word))
                        .orElse("")
                : "";
    }

    private int failed(Exception e) {
        return switch (e) {
            case Refusal refusal -> refused(refusal.troubles());
            case InvalidInput invalid ->
                    refused(
                            invalid.problems().stream()
                                    .map(p ->
                                            new Trouble(
                                                    p.code(),
                                                    null,
                                                    null,
                                                    null,
                                                    p.found(),
                                                    p.subject() + ": " + p.message()))
                                    .toList());
            default -> broken(e);
        };
    }

    private int refused(List<Trouble> troubles) {
        if (arguments.contains("--json")) {
            console.err().println(Json.text(Json.tree(troubles)));
        } else {
            troubles.forEach(t -> console.err().println(t.line()));
        }
        return ExitCode.REFUSED;
    }

    private int unwritten() {
        return refused(
                List.of(
                        new Trouble(
                                "output.unwritable",
                                null,
                                null,
                                null,
                                null,
                                "standard output cannot be written; is the disk full?")));
    }

    private int broken(Throwable e) {
        console.err()
                .println(
                        "openrecp: internal error: %s. Please report it (CONTRIBUTING.md says where) with the command that you ran; --debug shows the details."
                                .formatted(e.toString().lines().findFirst().orElse("")));
        if (arguments.contains("--debug") || System.getenv("OPENRECP_DEBUG") != null) {
            e.printStackTrace(console.err());
        }
        return ExitCode.INTERNAL;
    }
}

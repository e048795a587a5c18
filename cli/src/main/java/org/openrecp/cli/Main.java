// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Where {@code ./openrecp} begins. */
public final class Main {
    /** Commands at a terminal, to whose user libraries have nothing to say; servers keep a log. */
    private static final Set<String> SILENT = Set.of("template", "check", "assess", "calc");

    private Main() {}

    @SuppressWarnings({"SystemConsoleNull", "BadInstanceof"}) // it is null in 25 without a terminal
    public static void main(String[] args) {
        if (args.length > 0 && SILENT.contains(args[0])) {
            System.setProperty("logback.configurationFile", "org/openrecp/cli/silent.xml");
        }
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var console =
                new Console(
                        System.in,
                        out,
                        err,
                        System.console() instanceof java.io.Console terminal
                                && terminal.isTerminal());
        System.exit(CommandLineInterface.run(List.of(args), console));
    }
}

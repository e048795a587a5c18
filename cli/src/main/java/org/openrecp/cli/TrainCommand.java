// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openrecp.cli.calc.CalcFunctions;
import picocli.CommandLine.Command;

/**
 * Does what users do, quickly and into the void, while the JVM notes which classes that takes; the
 * launcher runs it once after a build, so that later starts are quick.
 */
@Command(name = "train", hidden = true, description = "Note the classes of a typical run.")
final class TrainCommand implements Runnable {
    @Override
    public void run() {
        runQuietly("", "--help");
        runQuietly("", "calc", "--list");
        runQuietly("{", "calc", "npv");
        for (var function : CalcFunctions.ALL) {
            function.requestSchema()
                    .examples()
                    .forEach(e -> runQuietly(e.toString(), "calc", function.name()));
        }
    }

    private static void runQuietly(String input, String... arguments) {
        var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        CommandLineInterface.run(List.of(arguments), new Console(in, nowhere, nowhere, false));
    }
}

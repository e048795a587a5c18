// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.openrecp.cli.calc.CalcFunctions;
import picocli.CommandLine.Command;

/**
 * Does what users do, quickly and into the void, while the JVM notes which classes that takes; the
 * launcher runs it once after a build, so that later starts are quick.
 */
@Command(name = "train", hidden = true, description = "Note the classes of a typical run.")
final class TrainCommand implements Runnable {
    private static final String EXAMPLE = "paper";

    @Override
    public void run() {
        runQuietly("", "--help");
        runQuietly("", "calc", "--list");
        runQuietly("{", "calc", "npv");
        assessExample();
        for (var function : CalcFunctions.ALL) {
            function.requestSchema()
                    .examples()
                    .forEach(e -> runQuietly(e.toString(), "calc", function.name()));
        }
    }

    private static void assessExample() {
        if (!Examples.names().contains(EXAMPLE)) {
            return;
        }
        try {
            var folder = Files.createTempDirectory("openrecp");
            try {
                var plant = folder.resolve("plant.xlsx").toString();
                var report = folder.resolve("report").toString();
                runQuietly("", "template", plant, "--example", EXAMPLE);
                runQuietly("", "check", plant);
                runQuietly("", "assess", plant, "-o", report);
            } finally {
                OutputSet.deleteAll(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void runQuietly(String input, String... arguments) {
        var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        CommandLineInterface.run(List.of(arguments), new Console(in, nowhere, nowhere, false));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.openrecp.app.CannotStart;
import org.openrecp.app.ServeSettings;
import org.openrecp.app.Server;
import org.openrecp.cli.calc.CalcFunctions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does what users do, quickly and into the void, while the JVM notes which classes that takes; the
 * launcher runs it once after a build, so that later starts are quick.
 */
@Command(name = "train", hidden = true, description = "Note the classes of a typical run.")
final class TrainCommand implements Runnable {
    private static final String EXAMPLE = "paper";

    /** What to train for; calculations start quicker without the classes of a report. */
    enum Kind {
        CALC,
        PLANT,
        SERVE
    }

    @Parameters private Kind kind = Kind.CALC;

    @Override
    public void run() {
        runQuietly("", "--help");
        switch (kind) {
            case CALC -> calculateExamples();
            case PLANT -> assessExample();
            case SERVE -> serve();
        }
    }

    /** Starts the application in a folder that passes, and opens its first page. */
    private static void serve() {
        try {
            var home = Files.createTempDirectory("openrecp");
            try (var server = Server.start(new ServeSettings(home, "127.0.0.1", 0, false));
                    var browser = HttpClient.newHttpClient()) {
                for (var path : new String[] {"sign-in", "actuator/health"}) {
                    var request = HttpRequest.newBuilder(server.url().resolve(path)).build();
                    browser.send(request, BodyHandlers.discarding());
                }
            } finally {
                PassingFolder.deleteAll(home);
            }
        } catch (IOException | CannotStart e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void calculateExamples() {
        runQuietly("", "calc", "--list");
        runQuietly("{", "calc", "npv");
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
                PassingFolder.deleteAll(folder);
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

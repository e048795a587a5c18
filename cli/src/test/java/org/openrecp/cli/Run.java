// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openrecp.cli.json.Json;
import tools.jackson.databind.JsonNode;

/** A command that ran within the test, with all it said. */
record Run(int exitCode, String out, String err) {

    static Run of(String... arguments) {
        return withInput("", arguments);
    }

    static Run withInput(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console =
                new Console(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        int code = CommandLineInterface.run(List.of(arguments), console);
        return new Run(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    JsonNode json() {
        return Json.read("output", new ByteArrayInputStream(out.getBytes(StandardCharsets.UTF_8)));
    }

    List<String> errors() {
        return err.lines().toList();
    }
}

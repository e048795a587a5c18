// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.cli.calc.CalcFunction;
import org.openrecp.cli.calc.CalcFunctions;
import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonProblem;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.cli.json.SchemaCheck;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code openrecp calc}: one engine function, JSON in, JSON out. */
@Command(
        name = "calc",
        customSynopsis = {
            "openrecp calc NAME [FILE.json] [--json]",
            "       openrecp calc NAME --schema",
            "       openrecp calc NAME --response-schema",
            "       openrecp calc --list"
        },
        description = "Calculate one thing: JSON in, JSON out.",
        footer = {
            "",
            "Examples:",
            "  openrecp calc --list",
            "  openrecp calc npv --schema",
            "  openrecp calc npv flows.json",
            "  echo '{\"rate\": 0.1, \"flows\": [-100, 60, 60]}' | openrecp calc npv"
        })
final class CalcCommand extends Subcommand {
    private static final String STANDARD_INPUT = "stdin";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            completionCandidates = CalcFunctions.Names.class,
            description = "What to calculate; --list shows what there is.")
    private @Nullable String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE.json",
            description = "The request; standard input when missing or '-'.")
    private @Nullable Path file;

    @Option(names = "--list", description = "List the calculations.")
    private boolean list;

    @Option(names = "--schema", description = "Print the JSON Schema of the request.")
    private boolean schema;

    @Option(names = "--response-schema", description = "Print the JSON Schema of the response.")
    private boolean responseSchema;

    CalcCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (list) {
            CalcFunctions.ALL.forEach(
                    f -> console.out().printf("%-18s%s%n", f.name(), f.description()));
            return ExitCode.DONE;
        }
        var function = function();
        if (schema || responseSchema) {
            var wanted = schema ? function.requestSchema() : function.responseSchema();
            console.out().println(Json.text(wanted.root()));
            return ExitCode.DONE;
        }
        return calculate(function);
    }

    private CalcFunction function() {
        if (name == null) {
            throw misuse("Missing NAME of a calculation; --list shows what there is.");
        }
        return CalcFunctions.find(name)
                .orElseThrow(() ->
                        misuse(
                                "No calculation '%s'. There are %s."
                                        .formatted(
                                                name,
                                                CalcFunctions.names()
                                                        .collect(Collectors.joining(", ")))));
    }

    private int calculate(CalcFunction function) {
        var source = file == null || file.toString().equals("-") ? STANDARD_INPUT : file.toString();
        var request = new JsonValue(read(source), "$");
        refuse(source, request, SchemaCheck.check(function.requestSchema(), request.node()));
        try {
            var answer = function.answer(request);
            console.out().println(Json.text(answer.json()));
            return answer.worrying() ? ExitCode.WORRYING : ExitCode.DONE;
        } catch (InvalidInput e) {
            refuse(source, request, e.problems());
            throw new AssertionError("Invalid input without a problem.", e);
        }
    }

    private static void refuse(
            String source, JsonValue request, List<? extends InputProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(
                    problems.stream().map(p -> JsonProblem.locate(p, request).in(source)).toList());
        }
    }

    private JsonNode read(String source) {
        if (source.equals(STANDARD_INPUT)) {
            if (console.interactive()) {
                console.err()
                        .println("openrecp: reading JSON from the terminal; end it with Ctrl-D");
            }
            return Json.read(source, console.in());
        }
        try (var in = new BufferedInputStream(Files.newInputStream(Path.of(source)))) {
            return Json.read(source, in);
        } catch (IOException e) {
            throw new Refusal(Trouble.with(Path.of(source), e));
        }
    }
}

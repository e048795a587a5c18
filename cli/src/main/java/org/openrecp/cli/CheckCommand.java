// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.nio.file.Path;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.formats.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code openrecp check}. */
@Command(
        name = "check",
        customSynopsis = {"openrecp check plant.xlsx [--lang LANGUAGE] [--json]"},
        description = "List all that is wrong with a plant workbook, at once.",
        footer = {
            "",
            "Examples:",
            "  openrecp check plant.xlsx",
            "  openrecp check plant.xlsx --lang vi",
            "  openrecp check plant.xlsx --json 2> problems.json"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the parameters
final class CheckCommand extends Subcommand {
    @Parameters(
            paramLabel = "plant.xlsx",
            description = "A workbook, or a folder with a CSV file for each of its sheets.")
    private Path file;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description =
                    "Language of what is wrong with it: ${COMPLETION-CANDIDATES}. Default: en.")
    private Language language = Language.EN;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var read = PlantFile.read(file, console, language.locale());
        read.apply(
                data -> Assessment.assess(data, null, _ -> {})); // finds what only the engine can
        var plant = read.plant();
        var flowsheet = plant.flowsheet();
        console.out()
                .println(
                        plant.isQuick()
                                ? "%s: nothing wrong; %d materials, %d months: a quick assessment"
                                        .formatted(
                                                file,
                                                plant.materials().size(),
                                                plant.monthly().size())
                                : "%s: nothing wrong; %d processes, %d streams, %d measurements, %d options"
                                        .formatted(
                                                file,
                                                flowsheet.unitOperations().size(),
                                                flowsheet.streams().size(),
                                                plant.measurements().size(),
                                                plant.options().size()));
        return ExitCode.DONE;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.engine.assessment.QuickAssessmentResult;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import org.openrecp.engine.reconciliation.Suspect;
import org.openrecp.formats.json.ResultsJson;
import org.openrecp.formats.report.Report;
import org.openrecp.formats.results.ResultsWorkbook;
import org.openrecp.formats.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code openrecp assess}: the main job. */
@Command(
        name = "assess",
        customSynopsis = {
            "openrecp assess plant.xlsx -o DIR [--baseline EARLIER.xlsx] [--lang LANGUAGE]",
            "                       [--progress] [--json]"
        },
        description = "Balance, cost and rank a plant; write report and results.",
        footer = {
            "",
            "Examples:",
            "  openrecp assess plant.xlsx -o report",
            "  openrecp assess plant.xlsx -o report --lang vi",
            "  openrecp assess plant-2025.xlsx --baseline plant-2023.xlsx -o report --progress"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the parameters
final class AssessCommand extends Subcommand {
    @Parameters(
            paramLabel = "plant.xlsx",
            description = "A workbook, or a folder with a CSV file for each of its sheets.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "Folder for report.html, report.pdf, results.xlsx, results.json.")
    private Path folder;

    @Option(
            names = "--baseline",
            paramLabel = "EARLIER.xlsx",
            description =
                    "The same plant in an earlier year: adds the change and the RECP profile.")
    private @Nullable Path baseline;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description =
                    "Language of the report and of what is wrong with the plant: ${COMPLETION-CANDIDATES}. Default: en.")
    private Language language = Language.EN;

    @Option(names = "--progress", description = "Say each step on standard error.")
    private boolean progress;

    AssessCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        step("reading " + file);
        var plant = PlantFile.read(file, console, language.locale());
        var earlier =
                baseline == null
                        ? null
                        : PlantFile.read(baseline, console, language.locale()).plant();
        OutputSet.probe(folder);
        var result =
                plant.apply(data ->
                        Assessment.assess(
                                data,
                                earlier,
                                stage -> step(stage.name().toLowerCase(Locale.ROOT))));
        OutputSet.write(folder, files(result)).forEach(console.out()::println);
        if (result.worrying()) {
            console.err().println("openrecp: " + worry(result));
        }
        return result.worrying() ? ExitCode.WORRYING : ExitCode.DONE;
    }

    private Map<String, OutputSet.Content> files(AssessmentResult result) {
        step("report.html");
        var html = Report.html(result, language.locale());
        var files = new LinkedHashMap<String, OutputSet.Content>();
        files.put("report.html", f -> Files.writeString(f, html));
        files.put(
                "report.pdf",
                f -> {
                    step("report.pdf");
                    Files.write(f, Report.pdf(html));
                });
        files.put("results.xlsx", f -> ResultsWorkbook.write(f, language, result));
        files.put("results.json", f -> ResultsJson.write(f, result));
        return files;
    }

    /** Says what is being done to a person who waits, and nothing to a pipe. */
    private void step(String what) {
        if (progress || console.interactive()) {
            console.err().println("openrecp: " + what);
        }
    }

    private static String worry(AssessmentResult result) {
        return switch (result) {
            case QuickAssessmentResult _ -> "the result should worry; the report says why";
            case DetailedResult detailed -> worry(detailed.balance().verdict());
        };
    }

    private static String worry(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Balanced _ -> "the balance closes";
            case Verdict.GrossErrorSuspected suspected ->
                    "a gross error is suspected: "
                            + (suspected.suspects().isEmpty()
                                    ? "no single measurement explains it"
                                    : String.join(
                                            "; ",
                                            suspected.suspects().stream()
                                                    .map(AssessCommand::words)
                                                    .toList()))
                            + ". Check this before the figures are used";
            case Verdict.UnderDetermined unknown ->
                    "the balance is under-determined: nothing gives the streams "
                            + String.join(", ", unknown.streams())
                            + " at "
                            + String.join(", ", unknown.unitOperations());
            case Verdict.Contradictory contradictory ->
                    "the balance is contradictory at "
                            + String.join(", ", contradictory.unitOperations());
        };
    }

    /** What may be wrong; the data cannot tell one from the other. */
    private static String words(Suspect suspect) {
        var words = new ArrayList<String>();
        suspect.streams().forEach(s -> words.add("the measurement of " + s));
        suspect.shares().forEach(s -> words.add("the share " + s));
        suspect.nodes().forEach(n -> words.add("a leak at " + n));
        return String.join(" or ", words);
    }
}

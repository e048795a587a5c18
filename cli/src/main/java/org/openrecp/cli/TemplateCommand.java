// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code openrecp template}. */
@Command(
        name = "template",
        customSynopsis = {
            "openrecp template plant.xlsx [--example NAME] [--lang LANGUAGE] [--force] [--json]"
        },
        description = "Write a plant workbook to fill in, empty or with an example in it.",
        footer = {
            "",
            "Examples:",
            "  openrecp template plant.xlsx",
            "  openrecp template plant.xlsx --lang vi",
            "  openrecp template plant.xlsx --example paper"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the parameters
final class TemplateCommand extends Subcommand {
    @Parameters(paramLabel = "plant.xlsx", description = "The file to write; it must not exist.")
    private Path file;

    @Option(
            names = "--example",
            paramLabel = "NAME",
            description = "Fill in an example; a wrong name lists what there is.")
    private @Nullable String example;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of the workbook: ${COMPLETION-CANDIDATES}. Default: en.")
    private Language language = Language.EN;

    @Option(names = "--force", description = "Replace the file where it exists.")
    private boolean force;

    TemplateCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw refused("is not the name of a workbook. Let it end in .xlsx.");
        }
        if (file.toFile().isDirectory()) {
            throw refused("is a folder. Give the name of a file.");
        }
        if (file.toFile().exists() && !force) {
            throw refused("exists already. Choose another name, or replace it with --force.");
        }
        try {
            write();
        } catch (IOException e) {
            throw new Refusal(Trouble.with(file, e));
        }
        console.out().println(file);
        return ExitCode.DONE;
    }

    private void write() throws IOException {
        if (example == null) {
            Template.write(file, language);
        } else {
            Template.write(file, language, Examples.get(example));
        }
    }

    private Refusal refused(String message) {
        return new Refusal(
                new Trouble("output.unwritable", file.toString(), null, null, null, message));
    }
}

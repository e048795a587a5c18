// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The word {@code openrecp} alone. */
@Command(
        name = "openrecp",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "From a plant workbook to a balanced, costed, ranked report.",
        footer = {
            "",
            "Examples:",
            "  openrecp template plant.xlsx           a workbook to fill in",
            "  openrecp check plant.xlsx              all that is wrong with it",
            "  openrecp assess plant.xlsx -o report   report.html, report.pdf, results.xlsx, results.json",
            "  openrecp calc --list                   single calculations, JSON in and out",
            "  openrecp serve                         the web application, on this computer",
            "  openrecp backup monday.zip             all of its data in one file; restore puts it back",
            "",
            "Exit codes: 0 done; 1 done, but the result should worry (a gross error is suspected,",
            "the balance is contradictory or under-determined); 2 wrong input, or an output that",
            "cannot be written; 3 our fault."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the specification
final class RootCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }

    /** The version that the build wrote down. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var properties = new Properties();
            try (var in =
                    Objects.requireNonNull(
                            RootCommand.class.getResourceAsStream("version.properties"))) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new String[] {"openrecp " + properties.getProperty("version")};
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openrecp.app.database.DatabaseUnusable;
import org.openrecp.app.database.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code openrecp backup}. */
@Command(
        name = "backup",
        customSynopsis = {"openrecp backup FILE [--home DIR | --url URL [--user ROLE]]"},
        description = "Write all data into one file, also while the web application runs.",
        footer = {
            "",
            "Examples:",
            "  openrecp backup monday.zip",
            "  openrecp backup monday.zip --url jdbc:postgresql://db.example.org/openrecp",
            "",
            "The file holds everything that people entrusted to the application: keep it safe."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the options
final class BackupCommand extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "The file to write; it may not be there yet.")
    private Path file;

    @Mixin private DatabaseOptions database;

    BackupCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        try {
            var written =
                    database.whileItMayRun(address -> Backup.write(file.toAbsolutePath(), address));
            console.out()
                    .println(
                            "%s: %d rows of %d tables, %d kB"
                                    .formatted(
                                            file,
                                            written.rows(),
                                            written.tables(),
                                            (Files.size(file) + 1023) / 1024));
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new Refusal(Trouble.with(file, e));
        } catch (DatabaseUnusable e) {
            throw new Refusal(Trouble.of("backup.failed", e));
        }
    }
}

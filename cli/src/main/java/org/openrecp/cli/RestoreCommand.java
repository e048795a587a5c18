// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.openrecp.app.database.DatabaseUnusable;
import org.openrecp.app.database.backup.Restoration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code openrecp restore}. */
@Command(
        name = "restore",
        customSynopsis = {"openrecp restore FILE [--home DIR | --url URL [--user ROLE]]"},
        description = "Put a backup into a new folder or an empty database, whole or not at all.",
        footer = {
            "",
            "Examples:",
            "  openrecp restore monday.zip --home restored",
            "  openrecp restore monday.zip --url jdbc:postgresql://db.example.org/empty"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the options
final class RestoreCommand extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "A file that 'openrecp backup' wrote.")
    private Path file;

    @Mixin private DatabaseOptions database;

    RestoreCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        try {
            var restored = database.alone(address -> Restoration.restore(file, address));
            console.out()
                    .println(
                            "%s: %d rows of %d tables restored, as they were on %s"
                                    .formatted(
                                            file,
                                            restored.rows(),
                                            restored.tables(),
                                            restored.made()));
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new Refusal(Trouble.with(file, e));
        } catch (DatabaseUnusable e) {
            throw new Refusal(Trouble.of("restore.failed", e));
        }
    }
}

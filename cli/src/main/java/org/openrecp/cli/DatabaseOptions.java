// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.DatabaseAddress;
import org.openrecp.app.database.internal.LocalPostgres;
import picocli.CommandLine.Option;

/** Which database a command is about: the one in a home folder, or a server's. */
@SuppressWarnings("NullAway.Init") // picocli sets the options
final class DatabaseOptions {
    private static final Map<String, String> ENVIRONMENT = System.getenv();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.openrecp",
            description = "The folder of all data, .openrecp in your own when not given.")
    private Path home;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "A server's database instead (jdbc:postgresql://…), OPENRECP_DATABASE_URL when not given.")
    private @Nullable String url = ENVIRONMENT.get("OPENRECP_DATABASE_URL");

    @Option(
            names = "--user",
            paramLabel = "ROLE",
            description =
                    "Its role, OPENRECP_DATABASE_USER or openrecp when not given; OPENRECP_DATABASE_PASSWORD is its password.")
    private String user = ENVIRONMENT.getOrDefault("OPENRECP_DATABASE_USER", "openrecp");

    /** What is done with a database and a file. */
    interface Work<R> {
        R on(DatabaseAddress database) throws IOException;
    }

    /** Works on the database, also while the application runs. */
    <R> R whileItMayRun(Work<R> work) throws IOException {
        if (url != null) {
            return work.on(server(url));
        }
        var running = LocalPostgres.running(folder());
        return running.isPresent() ? work.on(running.get()) : alone(work);
    }

    /** Works on the database when nobody else does. */
    <R> R alone(Work<R> work) throws IOException {
        if (url != null) {
            return work.on(server(url));
        }
        try (var postgres = LocalPostgres.start(folder())) {
            return work.on(postgres.address());
        }
    }

    private DatabaseAddress server(String address) {
        var password = ENVIRONMENT.getOrDefault("OPENRECP_DATABASE_PASSWORD", "");
        return new DatabaseAddress(address, user, password);
    }

    private Path folder() {
        return home.resolve("postgresql");
    }
}

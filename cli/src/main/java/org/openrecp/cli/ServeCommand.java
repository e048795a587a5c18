// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.nio.file.Path;
import org.openrecp.app.CannotStart;
import org.openrecp.app.ServeSettings;
import org.openrecp.app.Server;
import org.openrecp.app.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code openrecp serve}. */
@Command(
        name = "serve",
        customSynopsis = {"openrecp serve [--demo] [--port 8080] [--home DIR] [--address ADDRESS]"},
        description =
                "Run the web application until Ctrl-C; it says where its first page is when it is ready.",
        footer = {
            "",
            "Examples:",
            "  openrecp serve                    on this computer alone, with its data in ~/.openrecp",
            "  openrecp serve --demo --home try  with an invented centre to look at, in a folder of its own",
            "",
            "It makes and runs a PostgreSQL database of its own. OPENRECP_DATABASE_URL, _USER and",
            "_PASSWORD name a server's instead. Its log is in the folder logs of its home."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the options
final class ServeCommand extends Subcommand {
    @Option(names = "--demo", description = "Fill an empty database with an invented centre.")
    private boolean demo;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port to listen on, ${DEFAULT-VALUE} when not given; 0: a free one.")
    private int port;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.openrecp",
            description = "The folder of all data, .openrecp in your own when not given.")
    private Path home;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "The address to listen on, ${DEFAULT-VALUE} when not given: only this computer. 0.0.0.0: every network it is in.")
    private String address;

    ServeCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var server = Server.start(settings())) {
            console.out().println("OpenRECP is ready: " + server.url());
            if (demo) {
                console.out()
                        .println(
                                "Sign in as %s with the password: %s"
                                        .formatted(Demo.CONSULTANT, Demo.PASSWORD));
            }
            console.out().flush();
            server.awaitStop();
            return ExitCode.DONE;
        } catch (CannotStart e) {
            throw new Refusal(Trouble.of("serve.cannot-start", e));
        }
    }

    private ServeSettings settings() {
        try {
            return new ServeSettings(home, address, port, demo);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()));
        }
    }
}

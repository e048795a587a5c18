// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openrecp.app.database.DatabaseUnusable;

/**
 * PostgreSQL refuses to run as root; where the application does, its programs are run as nobody.
 */
final class Unprivileged {
    private static final String NOBODY = "65534";

    private Unprivileged() {}

    /**
     * What to put before each command.
     *
     * @param home given to nobody where no user namespace can be made
     */
    static List<String> prefix(Path home) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (works("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        if (works("setpriv", "--version")
                && works("chown", "-R", NOBODY + ":" + NOBODY, home.toString())) {
            return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        }
        throw new DatabaseUnusable(
                "PostgreSQL does not run as root here. Start as an ordinary user.");
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import java.nio.file.Path;

/**
 * How the application is to run.
 *
 * @param home the folder of its data, made when it is missing
 * @param address that it listens on
 * @param port 0: a free one
 * @param demo whether an empty database is filled with an invented centre
 */
public record ServeSettings(Path home, String address, int port, boolean demo) {
    private static final int HIGHEST_PORT = 65535;

    public ServeSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "The port is %d. Give a number from 0 to %d.".formatted(port, HIGHEST_PORT));
        }
    }
}

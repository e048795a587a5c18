// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file that a person has looked at; {@code -Dgolden=update} rewrites it. */
final class Golden {
    private static final Path FOLDER =
            Path.of(System.getProperty("openrecp.root", ".."), "formats/src/test/resources/golden");

    private Golden() {}

    static void check(String name, String found) throws IOException {
        var file = FOLDER.resolve(name);
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, found);
        }
        assertThat(found).isEqualTo(Files.readString(file));
    }
}

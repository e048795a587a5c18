// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file that a person has looked at; {@code -Dgolden=update} rewrites it. */
public final class Golden {
    private static final Path FOLDER =
            Path.of(System.getProperty("openrecp.root", ".."), "formats/src/test/resources/golden");

    private Golden() {}

    /** Against a file of the folder of golden files. */
    public static void check(String name, String found) throws IOException {
        check(FOLDER.resolve(name), found);
    }

    public static void check(Path file, String found) throws IOException {
        if (isUpdate()) {
            Files.writeString(file, found);
        }
        assertThat(found).isEqualTo(Files.readString(file));
    }

    public static boolean isUpdate() {
        return "update".equals(System.getProperty("golden"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The example plants that come with the program: folders under {@code examples}. */
final class Examples {
    private Examples() {}

    /**
     * @throws Refusal naming the examples that there are
     */
    static Path get(String name) {
        var names = names();
        if (!names.contains(name)) {
            throw new Refusal(
                    new Trouble(
                            "usage",
                            null,
                            null,
                            null,
                            name,
                            "no such example. There are %s.".formatted(String.join(", ", names))));
        }
        return folder().resolve(name);
    }

    /** In the order of the alphabet. */
    static List<String> names() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (var folders = Files.list(folder())) {
            return folders.filter(f -> Files.exists(f.resolve("Plant.csv")))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refusal(Trouble.with(folder(), e));
        }
    }

    /** Where the launcher says that the program lives. */
    private static Path folder() {
        return Path.of(System.getProperty("openrecp.root", ".")).resolve("examples");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.text;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are there whole or not at all, also when the disk is full half-way. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the content of a file to a stream. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes to a temporary name in the same folder, then moves it over the target. */
    public static void write(Path target, Content content) throws IOException {
        var folder = target.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        var temporary = folder.resolve("." + target.getFileName() + ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(out);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

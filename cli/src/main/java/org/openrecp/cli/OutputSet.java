// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes several files of a folder, all or none. They are written to a folder of their own beside
 * the target first, and moved when all are whole; files of the same names that were there before
 * come back when a move fails. An interruption leaves nothing behind.
 */
final class OutputSet {
    private final Path folder;
    private final Deque<Path> made = new ArrayDeque<>();

    /** Writes one of the files. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path file) throws IOException;
    }

    private OutputSet(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Writes files by name.
     *
     * @throws Refusal where something cannot be written; then nothing is left behind
     */
    static List<Path> write(Path folder, Map<String, Content> files) {
        var set = new OutputSet(folder);
        boolean written = false;
        try {
            set.run(files);
            written = true;
            return files.keySet().stream().map(folder::resolve).toList();
        } catch (IOException e) {
            throw new Refusal(Trouble.with(folder, e));
        } catch (UncheckedIOException e) {
            throw new Refusal(Trouble.with(folder, Objects.requireNonNull(e.getCause())));
        } finally {
            if (!written) {
                set.takeBack();
            }
        }
    }

    /** Finds out before the work whether the folder can be written at all. */
    static void probe(Path folder) {
        var set = new OutputSet(folder);
        try {
            set.makeFolders();
            Files.delete(Files.createTempFile(set.folder, ".openrecp", ".part"));
        } catch (IOException e) {
            throw new Refusal(Trouble.with(folder, e));
        } finally {
            set.takeBack();
        }
    }

    private void run(Map<String, Content> files) throws IOException {
        makeFolders();
        try (var parts = PassingFolder.in(folder, this::takeBack)) {
            for (var file : files.entrySet()) {
                file.getValue().writeTo(parts.path().resolve(file.getKey()));
            }
            parts.whole(() -> move(parts.path(), List.copyOf(files.keySet())));
        }
    }

    private void makeFolders() throws IOException {
        var missing = new ArrayDeque<Path>();
        for (@Nullable Path p = folder; p != null && !Files.isDirectory(p); p = p.getParent()) {
            if (Files.exists(p)) {
                throw new FileAlreadyExistsException(p.toString());
            }
            missing.push(p);
        }
        for (var p : missing) {
            Files.createDirectory(p);
            made.push(p);
        }
    }

    /** Moves the files into place; puts everything back when one of them cannot be moved. */
    private void move(Path parts, List<String> names) throws IOException {
        var old = Files.createDirectory(parts.resolve("old"));
        var moved = new ArrayList<String>();
        try {
            for (var name : names) {
                if (Files.isDirectory(folder.resolve(name))) {
                    throw new FileAlreadyExistsException(folder.resolve(name).toString());
                }
                if (Files.exists(folder.resolve(name))) {
                    Files.move(folder.resolve(name), old.resolve(name));
                }
                moved.add(name);
                Files.move(parts.resolve(name), folder.resolve(name));
            }
        } catch (IOException e) {
            for (var name : moved) {
                Files.deleteIfExists(folder.resolve(name));
                if (Files.exists(old.resolve(name))) {
                    Files.move(old.resolve(name), folder.resolve(name));
                }
            }
            throw e;
        }
    }

    /** Removes the folders that were made, as far as they are empty. */
    private void takeBack() {
        while (!made.isEmpty()) {
            try {
                Files.deleteIfExists(made.pop());
            } catch (IOException _) {
                made.clear(); // someone else put something there: it is theirs now
            }
        }
    }
}

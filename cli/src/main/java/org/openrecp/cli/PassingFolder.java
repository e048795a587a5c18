// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A folder for work in progress that goes away with it, also when the program is interrupted (not
 * when it is killed outright).
 */
final class PassingFolder implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    private final Path path;
    private final Runnable afterwards;
    private final Thread interruption = new Thread(this::abandon, "abandon");
    private final ReentrantLock lock = new ReentrantLock();

    /** Work that an interruption waits for. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    private PassingFolder(Path path, Runnable afterwards) {
        this.path = path;
        this.afterwards = afterwards;
    }

    /**
     * Makes one.
     *
     * @param afterwards what else to remove when the program is interrupted
     */
    static PassingFolder in(Path parent, Runnable afterwards) throws IOException {
        var made = new PassingFolder(Files.createTempDirectory(parent, ".openrecp"), afterwards);
        Runtime.getRuntime().addShutdownHook(made.interruption);
        return made;
    }

    Path path() {
        return path;
    }

    /** Does all of the work before an interruption is heeded. */
    void whole(Work work) throws IOException {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        whole(() -> deleteAll(path));
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException _) {
            // the program is ending already
        }
    }

    /** Keeps the lock, so that the work does not go on while the program ends. */
    @SuppressWarnings("LockNotBeforeTry") // it is not to be released
    private void abandon() {
        lock.lock();
        for (int i = 0; i < ATTEMPTS && Files.exists(path); i++) { // a file may be made meanwhile
            try {
                deleteAll(path);
            } catch (IOException | UncheckedIOException _) {
                // tried again
            }
        }
        afterwards.run();
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (var tree = Files.walk(folder)) {
            paths = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : paths) {
            Files.deleteIfExists(path);
        }
    }
}

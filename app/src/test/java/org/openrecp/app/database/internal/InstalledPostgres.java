// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openrecp.app.database.DatabaseAddress;

/** A server of the oldest PostgreSQL that Debian's packages put on this machine. */
public final class InstalledPostgres implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path bin;
    private final Path data;
    private final int port;
    private final List<String> unprivileged;

    private InstalledPostgres(Path bin, Path folder) throws IOException, InterruptedException {
        this.bin = bin;
        data = folder.resolve("data");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        unprivileged = Unprivileged.prefix(folder);
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8");
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data.toString(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                        .formatted(port));
    }

    /** The programs of the oldest one that is installed. */
    public static Optional<Path> find() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (var versions = Files.list(VERSIONS)) {
            return versions.map(v -> v.resolve("bin"))
                    .filter(b -> Files.isExecutable(b.resolve("initdb")))
                    .min(Comparator.naturalOrder());
        }
    }

    public static InstalledPostgres start(Path bin, Path folder)
            throws IOException, InterruptedException {
        return new InstalledPostgres(bin, folder);
    }

    /** An empty database whose owner is an ordinary role. */
    public DatabaseAddress create(String name) throws SQLException {
        var base = "jdbc:postgresql://127.0.0.1:%d/".formatted(port);
        try (var connection = DriverManager.getConnection(base + "postgres", "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create role %s login".formatted(name));
            statement.execute("create database %s owner %s".formatted(name, name));
        }
        return new DatabaseAddress(base + name, name, "");
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(unprivileged);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        var log = data.resolveSibling("tools.log").toFile();
        int code =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException(
                    program + " ended with " + code + ": " + Files.readString(log.toPath()));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.DatabaseAddress;
import org.openrecp.app.database.DatabaseUnusable;

/**
 * A PostgreSQL of this machine's own in a folder: unpacked once, made once, started and stopped
 * with the application.
 *
 * <p>It listens on the loopback address alone, with a password, and keeps its promises of
 * durability. An earlier one that a killed process left behind is stopped first. The application's
 * role owns the database and is no superuser, so that row-level security holds for it.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final String VERSION = "18.6";
    private static final String DATABASE = "openrecp";
    private static final String SUPERUSER = "postgres";

    /** Of a postmaster.pid, counted from 0. */
    private static final int PORT_LINE = 3;

    private final Path bin;
    private final Path data;
    private final Path passwordFile;
    private final FileChannel lockFile;
    private final int port;
    private final List<String> unprivileged;

    /**
     * Starts it.
     *
     * @param home its folder, made when it is missing
     * @throws DatabaseUnusable when another process uses the folder, when there is no PostgreSQL
     *     for this platform, or when it does not start; the message says which
     */
    public static LocalPostgres start(Path home) {
        try {
            Files.createDirectories(home);
            var real = home.toRealPath();
            var lock = lock(real);
            try {
                return new LocalPostgres(real, lock);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnusable(
                    "The data folder %s cannot be used: %s".formatted(home, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting.", e);
        }
    }

    private LocalPostgres(Path home, FileChannel lockFile)
            throws IOException, InterruptedException {
        this.lockFile = lockFile;
        bin = home.resolve("postgresql-" + VERSION);
        data = home.resolve("data");
        passwordFile = home.resolve("password");
        PostgresArchive.unpack(platform(), bin);
        if (!Files.exists(passwordFile)) {
            writePassword(passwordFile);
        }
        unprivileged = Unprivileged.prefix(home);
        var folderVersion = data.resolve("PG_VERSION");
        if (!Files.exists(folderVersion)) {
            make(home);
        } else if (!Files.readString(folderVersion).strip().equals(major())) {
            throw new DatabaseUnusable(
                    "The data folder %s was made by PostgreSQL %s, this is %s. Restore a backup into a new folder."
                            .formatted(data, Files.readString(folderVersion).strip(), VERSION));
        }
        if (Files.exists(data.resolve("postmaster.pid"))
                && ask("pg_ctl", "status", "-D", data.toString()) == 0) {
            run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
        }
        port = freePort();
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data.toString(),
                "-l",
                home.resolve("postgresql.log").toString(),
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60 -c work_mem=16MB -c timezone=UTC"
                        .formatted(port));
        makeDatabase();
    }

    /**
     * The one that another process runs in a folder.
     *
     * @return empty when nobody does
     */
    public static Optional<DatabaseAddress> running(Path home) {
        var started = home.resolve("data").resolve("postmaster.pid");
        try {
            if (!Files.exists(started) || !isLocked(home)) {
                return Optional.empty();
            }
            var port = Integer.parseInt(Files.readAllLines(started).get(PORT_LINE).strip());
            var password = Files.readString(home.resolve("password")).strip();
            return Optional.of(new DatabaseAddress(url(port, DATABASE), DATABASE, password));
        } catch (IOException e) {
            throw new DatabaseUnusable(
                    "The data folder %s cannot be used: %s".formatted(home, e.getMessage()), e);
        }
    }

    private static boolean isLocked(Path home) throws IOException {
        try (var channel =
                        FileChannel.open(
                                home.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var lock = tryLock(channel)) {
            return lock == null;
        }
    }

    /** Where the application's database is, and who asks it. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url(), user(), password());
    }

    /** For JDBC. */
    public String url() {
        return url(port, DATABASE);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The role that owns the database. */
    public String user() {
        return DATABASE;
    }

    /** Of both roles. */
    public String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
        } catch (IOException | IllegalStateException e) {
            System.getLogger(LocalPostgres.class.getName())
                    .log(System.Logger.Level.WARNING, "PostgreSQL did not stop by itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            release();
        }
    }

    private void release() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel =
                FileChannel.open(
                        home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DatabaseUnusable(
                    "Another OpenRECP is running with the data folder %s. Stop it, or give another folder with --home."
                            .formatted(home));
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void make(Path home) throws IOException, InterruptedException {
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        if (!Files.exists(home.resolve("data"))) {
            throw new IllegalStateException("initdb made no data folder in " + home);
        }
    }

    private void makeDatabase() {
        try (var connection =
                        DriverManager.getConnection(url(port, SUPERUSER), SUPERUSER, password());
                var statement = connection.createStatement()) {
            try (var found =
                    statement.executeQuery("select from pg_database where datname = 'openrecp'")) {
                if (found.next()) {
                    return;
                }
            }
            try (var found =
                    statement.executeQuery("select from pg_roles where rolname = 'openrecp'")) {
                if (!found.next()) {
                    statement.execute(
                            "create role openrecp login password '%s'".formatted(password()));
                }
            }
            statement.execute("create database openrecp owner openrecp");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "PostgreSQL started but its database could not be made", e);
        }
    }

    private static void writePassword(Path file) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        }
        Files.writeString(file, HexFormat.of().formatHex(bytes));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String major() {
        return VERSION.substring(0, VERSION.indexOf('.'));
    }

    private static String platform() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var system = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch", "").equals("aarch64");
        return system + (arm ? "-arm_64" : "-x86_64");
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        int code = ask(program, arguments);
        if (code != 0) {
            throw new DatabaseUnusable(
                    "PostgreSQL's %s ended with code %d. See %s for the reason."
                            .formatted(program, code, bin.resolveSibling("postgresql.log")));
        }
    }

    /**
     * Runs a program; what it says goes to the log, for a pipe would be held open by the server.
     */
    private int ask(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(unprivileged);
        command.add(bin.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var log = bin.resolveSibling("tools.log").toFile();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                        .start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }
}

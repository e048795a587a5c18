// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openrecp.app.database.DatabaseAddress;
import org.openrecp.app.database.DatabaseUnusable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all of a database, as it is at one moment, into a file; people may work meanwhile. Who is
 * signed in is not part of it.
 */
public final class Backup {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TABLES =
            """
            select c.relname, array_agg(quote_ident(a.attname) order by a.attnum)
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
              and not c.relispartition and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              and c.relname not in ('spring_session', 'spring_session_attributes')
            group by c.relname order by c.relname
            """;
    private static final String SEQUENCES =
            """
            select sequencename, last_value from pg_sequences
            where schemaname = current_schema() and last_value is not null order by sequencename
            """;

    private final Connection connection;
    private final ZipOutputStream zip;

    private Backup(Connection connection, ZipOutputStream zip) {
        this.connection = connection;
        this.zip = zip;
    }

    /**
     * How much a backup holds.
     *
     * @param made the moment that it shows
     */
    public record Contents(int tables, long rows, Instant made) {
        static Contents of(Manifest manifest) {
            return new Contents(manifest.tables().size(), manifest.rows(), manifest.made());
        }
    }

    /**
     * Writes a backup.
     *
     * @param file that is not there yet; it appears when it is whole, readable by its owner alone
     * @throws IOException when the file cannot be written
     * @throws DatabaseUnusable when the database cannot be read
     */
    public static Contents write(Path file, DatabaseAddress database) throws IOException {
        if (Files.exists(file)) {
            throw new FileSystemException(
                    file.toString(), null, "A file of that name is there already");
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Manifest manifest;
            try (var connection = database.connect();
                    var zip = new ZipOutputStream(create(part))) {
                manifest = new Backup(connection, zip).write();
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return Contents.of(manifest);
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "The database %s cannot be read: %s".formatted(database, e.getMessage()), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest write() throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        var made = Instant.now();
        var schema = schema();
        var tables = new ArrayList<Manifest.Table>();
        for (var table : tables(connection)) {
            tables.add(write(table));
        }
        var manifest = new Manifest(Manifest.FORMAT, made, schema, tables, sequences());
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private List<Manifest.Step> schema() throws SQLException {
        var steps = new ArrayList<Manifest.Step>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select type, script from flyway_schema_history where success order by installed_rank")) {
            while (rows.next()) {
                steps.add(new Manifest.Step(rows.getString("type"), rows.getString("script")));
            }
        }
        return steps;
    }

    /** All tables but those of sessions, without what was counted yet. */
    static List<Manifest.Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Manifest.Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var columns = (String[]) rows.getArray(2).getArray();
                tables.add(new Manifest.Table(rows.getString(1), Arrays.asList(columns), 0, ""));
            }
        }
        return tables;
    }

    private Manifest.Table write(Manifest.Table table) throws SQLException, IOException {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(table.entry()));
        long rows;
        try (var out = new DigestOutputStream(new Entry(zip), digest)) {
            rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy %s to stdout".formatted(table.target()), out);
        }
        zip.closeEntry();
        return new Manifest.Table(
                table.name(), table.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    private List<Manifest.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.add(new Manifest.Sequence(rows.getString(1), rows.getLong(2)));
            }
        }
        return sequences;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OutputStream create(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerAlone =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return Channels.newOutputStream(Files.newByteChannel(file, options, ownerAlone));
    }

    /** One entry of the zip: closing it leaves the zip open. */
    private static final class Entry extends FilterOutputStream {
        Entry(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {}
    }
}

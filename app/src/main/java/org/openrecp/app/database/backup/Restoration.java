// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openrecp.app.database.DatabaseAddress;
import org.openrecp.app.database.DatabaseUnusable;
import org.postgresql.PGConnection;

/**
 * Puts a backup into an empty database, whole or not at all: the tables are made by the steps that
 * made those of the backup, then filled, in one transaction.
 */
public final class Restoration {
    private static final String MIGRATIONS = "/db/migration/";
    private static final String IS_EMPTY =
            """
            select not exists (
                select from pg_class c
                where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm')
                  and not exists (select from pg_depend where objid = c.oid and deptype = 'e'))
            """;

    /** As Flyway makes it; its rows come from the backup. */
    private static final String HISTORY =
            """
            create table flyway_schema_history (
                installed_rank int not null constraint flyway_schema_history_pk primary key,
                version varchar(50),
                description varchar(200) not null,
                type varchar(20) not null,
                script varchar(1000) not null,
                checksum int,
                installed_by varchar(100) not null,
                installed_on timestamp not null default now(),
                execution_time int not null,
                success boolean not null
            );
            create index flyway_schema_history_s_idx on flyway_schema_history (success)
            """;

    private static final String REFERENCES =
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace
            order by 1
            """;
    private static final String ROW_SECURITY =
            """
            select format('alter table %s no force row level security', oid::regclass),
                   format('alter table %s force row level security', oid::regclass)
            from pg_class where relforcerowsecurity and relnamespace = current_schema()::regnamespace
            order by 1
            """;

    private final Connection connection;
    private final BackupFile backup;

    private Restoration(Connection connection, BackupFile backup) {
        this.connection = connection;
        this.backup = backup;
    }

    /**
     * Restores a backup.
     *
     * @throws IOException when the file cannot be read
     * @throws DatabaseUnusable when the file is no whole backup that this program knows, or the
     *     database is not empty or cannot be written; nothing was changed
     */
    public static Backup.Contents restore(Path file, DatabaseAddress database) throws IOException {
        try (var backup = BackupFile.open(file);
                var connection = database.connect()) {
            connection.setAutoCommit(false);
            new Restoration(connection, backup).restore();
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
            return Backup.Contents.of(backup.manifest());
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "The backup %s could not be restored into %s, which was left as it was: %s"
                            .formatted(file, database, e.getMessage()),
                    e);
        }
    }

    private void restore() throws SQLException, IOException {
        requireEmptiness();
        makeTables();
        var references = statements(REFERENCES);
        var rowSecurity = statements(ROW_SECURITY);
        var tables = backup.manifest().tables();
        // The rows are those that were checked and noted before: neither is done again.
        for (var table : tables) {
            execute("alter table \"%s\" disable trigger user".formatted(table.name()));
        }
        execute(
                tables.stream()
                        .map(t -> '"' + t.name() + '"')
                        .collect(Collectors.joining(", ", "truncate ", " cascade")));
        for (var change : rowSecurity) {
            execute(change.off());
        }
        for (var reference : references) {
            execute(reference.off());
        }
        for (var table : tables) {
            fill(table);
        }
        for (var reference : references) {
            execute(reference.on());
        }
        for (var change : rowSecurity) {
            execute(change.on());
        }
        for (var table : tables) {
            execute("alter table \"%s\" enable trigger user".formatted(table.name()));
        }
        continueSequences();
    }

    private void requireEmptiness() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(IS_EMPTY)) {
            if (row.next() && !row.getBoolean(1)) {
                throw new DatabaseUnusable(
                        "The database is not empty. Restore into a new folder with --home, or into an empty database.");
            }
        }
    }

    private void makeTables() throws SQLException, IOException {
        execute(HISTORY);
        var scripts =
                backup.manifest().schema().stream()
                        .filter(Manifest.Step::isSql)
                        .distinct()
                        .toList();
        for (var step : scripts) {
            execute(script(step));
        }
    }

    private static String script(Manifest.Step step) throws IOException {
        try (var in = Restoration.class.getResourceAsStream(MIGRATIONS + step.script())) {
            if (in == null) {
                throw new DatabaseUnusable(
                        "The backup was written by a newer OpenRECP: its step %s is not known here. Restore it with that version or a newer one."
                                .formatted(step.script()));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void fill(Manifest.Table table) throws SQLException, IOException {
        try (var in = backup.read(table)) {
            long rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy %s from stdin".formatted(table.target()), in);
            if (rows != table.rows()) {
                throw new DatabaseUnusable(
                        "The backup's table %s has %d rows instead of %d."
                                .formatted(table.name(), rows, table.rows()));
            }
        }
    }

    private void continueSequences() throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (var sequence : backup.manifest().sequences()) {
                statement.setString(1, '"' + sequence.name() + '"');
                statement.setLong(2, sequence.value());
                statement.execute();
            }
        }
    }

    /** A change and what takes it back. */
    private record Switch(String off, String on) {}

    private List<Switch> statements(String query) throws SQLException {
        var switches = new ArrayList<Switch>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                switches.add(new Switch(rows.getString(1), rows.getString(2)));
            }
        }
        return switches;
    }

    private void execute(String sql) throws SQLException {
        execute(connection, sql);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.openrecp.app.database.DatabaseAddress;
import org.openrecp.app.database.DatabaseUnusable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Brings the database to this version's schema, after it was found fit: new enough, of a role that
 * row-level security holds for, and not made by a newer version.
 */
final class CheckedMigration implements FlywayMigrationStrategy {
    private static final int OLDEST_POSTGRESQL = 15;
    private static final int VERSION_FACTOR = 10_000;
    private static final Set<MigrationState> UNKNOWN =
            EnumSet.of(
                    MigrationState.FUTURE_SUCCESS,
                    MigrationState.FUTURE_FAILED,
                    MigrationState.MISSING_SUCCESS,
                    MigrationState.MISSING_FAILED);
    private static final String ROLE =
            "select rolname, rolsuper or rolbypassrls from pg_roles where rolname = current_user";

    private final DatabaseAddress database;

    CheckedMigration(JdbcConnectionDetails details) {
        database =
                new DatabaseAddress(
                        details.getJdbcUrl(),
                        Objects.requireNonNullElse(details.getUsername(), ""),
                        Objects.requireNonNullElse(details.getPassword(), ""));
    }

    @Override
    public void migrate(Flyway flyway) {
        try (var connection = database.connect()) {
            checkVersion(connection);
            checkRole(connection);
        } catch (SQLException e) {
            throw database.unreachable(e);
        }
        checkSchema(flyway);
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new DatabaseUnusable(
                    "The schema of the database %s was not made by this OpenRECP. Use the version that made it; the log says which steps differ."
                            .formatted(database),
                    e);
        }
    }

    private void checkVersion(Connection connection) throws SQLException {
        int version = number(connection, "show server_version_num") / VERSION_FACTOR;
        if (version < OLDEST_POSTGRESQL) {
            throw new DatabaseUnusable(
                    "The database %s is of PostgreSQL %d. Use PostgreSQL %d or newer."
                            .formatted(database, version, OLDEST_POSTGRESQL));
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void checkRole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ROLE)) {
            if (row.next() && row.getBoolean(2)) {
                throw new DatabaseUnusable(
                        "The role %s of the database %s may bypass row-level security, so it would not keep companies apart. Use a role that is neither superuser nor has BYPASSRLS."
                                .formatted(row.getString(1), database));
            }
        }
    }

    private void checkSchema(Flyway flyway) {
        var unknown =
                Arrays.stream(flyway.info().all())
                        .filter(step -> step.isVersioned() && UNKNOWN.contains(step.getState()))
                        .map(step -> step.getVersion().toString())
                        .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new DatabaseUnusable(
                    "The database %s was made by a newer OpenRECP: its steps %s are not known here. Use that version or a newer one; nothing was changed."
                            .formatted(database, unknown));
        }
    }
}

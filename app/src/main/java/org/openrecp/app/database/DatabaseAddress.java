// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database and who asks it.
 *
 * @param url for JDBC
 */
public record DatabaseAddress(String url, String user, String password) {

    /**
     * A connection that sees everything, as the system's own work.
     *
     * @throws DatabaseUnusable when it cannot be reached
     */
    public Connection connect() {
        try {
            var connection = DriverManager.getConnection(url, user, password);
            try (var statement = connection.createStatement()) {
                statement.execute("set openrecp.scope = 'system'");
            }
            return connection;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** In words of its user: what the driver says, without the password. */
    public DatabaseUnusable unreachable(SQLException e) {
        return new DatabaseUnusable(
                "The database %s cannot be reached as %s: %s Start it, or correct OPENRECP_DATABASE_URL, _USER and _PASSWORD."
                        .formatted(place(), user, sentence(String.valueOf(e.getMessage()))),
                e);
    }

    /** Never the password, not even one in the address itself. */
    @Override
    public String toString() {
        return place();
    }

    private String place() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static String sentence(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.endsWith(".") ? line : line + ".";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.Scope;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells PostgreSQL with every connection that it hands out whose rows may be seen. */
final class ScopedDataSource extends DelegatingDataSource {
    private static final String SET_SCOPE =
            """
            select set_config('openrecp.scope', ?, false), set_config('openrecp.centre', ?, false),
                   set_config('openrecp.company', ?, false), set_config('openrecp.actor', ?, false)
            """;

    ScopedDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return scoped(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return scoped(super.getConnection(username, password));
    }

    private static Connection scoped(Connection connection) throws SQLException {
        var scope = Scope.current();
        try (var statement = connection.prepareStatement(SET_SCOPE)) {
            statement.setString(1, scope.reach().name().toLowerCase(Locale.ROOT));
            statement.setString(2, text(scope.centre()));
            statement.setString(3, text(scope.company()));
            statement.setString(4, text(scope.actor()));
            statement.execute();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.database.DatabaseUnusable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class CheckedMigrationTest {
    private String url = "";

    @BeforeEach
    void anEmptyDatabase() {
        url = DatabaseTest.Server.create("checked");
    }

    /** Starts on the database as a role. */
    private void start(String url, String user) {
        var password = DatabaseTest.Server.POSTGRES.password();
        var flyway =
                Flyway.configure()
                        .dataSource(url, user, password)
                        .locations("classpath:db/migration/database")
                        .initSql("set openrecp.scope = 'system'")
                        .load();
        new CheckedMigration(
                        new JdbcConnectionDetails() {
                            @Override
                            public String getUsername() {
                                return user;
                            }

                            @Override
                            public String getPassword() {
                                return password;
                            }

                            @Override
                            public String getJdbcUrl() {
                                return url;
                            }
                        })
                .migrate(flyway);
    }

    private void change(String user, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                url, user, DatabaseTest.Server.POSTGRES.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void bringsAnEmptyDatabaseToTheSchemaOnce() {
        start(url, "openrecp");

        assertThatCode(() -> start(url, "openrecp")).doesNotThrowAnyException();
    }

    @Test
    void refusesARoleThatRowLevelSecurityDoesNotHoldFor() {
        assertThatThrownBy(() -> start(url, "postgres"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("postgres")
                .hasMessageContaining("BYPASSRLS");
    }

    @Test
    void refusesASchemaThatIsNewerThanTheProgram() throws SQLException {
        start(url, "openrecp");
        change(
                "openrecp",
                "insert into flyway_schema_history values (99, '99.1', 'later', 'SQL', 'V99.1__later.sql', 1, 'x', now(), 1, true)");

        assertThatThrownBy(() -> start(url, "openrecp"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("newer OpenRECP")
                .hasMessageContaining("99.1");
    }

    @Test
    void refusesASchemaOfAnotherProgram() throws SQLException {
        start(url, "openrecp");
        change("openrecp", "update flyway_schema_history set checksum = 1 where version = '1.0'");

        assertThatThrownBy(() -> start(url, "openrecp"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("not made by this OpenRECP");
    }

    @Test
    void saysThatTheDatabaseCannotBeReachedWithoutItsPassword() {
        assertThatThrownBy(() ->
                        start("jdbc:postgresql://127.0.0.1:1/nowhere?password=secret", "somebody"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/nowhere")
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("secret");
    }
}

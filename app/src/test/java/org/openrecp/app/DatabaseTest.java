// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.openrecp.app.database.internal.LocalPostgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of the application on a real PostgreSQL: one server for all tests, one empty database for
 * each application context.
 */
public interface DatabaseTest {
    AtomicInteger DATABASES = new AtomicInteger();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var database = Server.create("test_" + DATABASES.incrementAndGet());
        properties.add("openrecp.home", () -> Path.of("target", "test-home").toString());
        properties.add("spring.datasource.url", () -> database);
        properties.add("spring.datasource.username", () -> Server.POSTGRES.user());
        properties.add("spring.datasource.password", () -> Server.POSTGRES.password());
        properties.add("spring.datasource.hikari.maximum-pool-size", () -> 8);
    }

    /** The server of this test run. */
    final class Server {
        public static final LocalPostgres POSTGRES =
                LocalPostgres.start(Path.of("target", "test-postgres"));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
        }

        private Server() {}

        /**
         * Makes an empty database, in place of an earlier one of that name.
         *
         * @return its JDBC URL
         */
        public static String create(String name) {
            var base = POSTGRES.url().substring(0, POSTGRES.url().lastIndexOf('/') + 1);
            try (var connection =
                            DriverManager.getConnection(
                                    base + "postgres", "postgres", POSTGRES.password());
                    var statement = connection.createStatement()) {
                statement.execute("drop database if exists " + name + " with (force)");
                statement.execute("create database " + name + " owner openrecp");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return base + name;
        }
    }
}

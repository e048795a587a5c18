// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrecp.app.database.DatabaseUnusable;

class LocalPostgresTest {
    private static final String FULL = "53100";
    @TempDir private Path home;

    /** A process that commits one row after the other and says each that was acknowledged. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws SQLException {
            try (var postgres = LocalPostgres.start(Path.of(arguments[0]));
                    var connection = postgres.address().connect();
                    var statement = connection.createStatement()) {
                statement.execute("create table noted (id int primary key)");
                for (int id = 1; ; id++) {
                    statement.execute("insert into noted values (%d)".formatted(id));
                    System.out.println(id);
                }
            }
        }
    }

    @Test
    void losesNothingThatItAcknowledgedWhenTheProcessIsKilledWhileItWrites() throws Exception {
        var writer =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Writer.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int acknowledged = readUntil(writer.inputReader(UTF_8), 200);
        writer.destroyForcibly().waitFor();

        try (var postgres = LocalPostgres.start(home)) {
            assertThat(count(postgres)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    private static int readUntil(BufferedReader output, int enough) throws IOException {
        int last = 0;
        while (last < enough) {
            last = Integer.parseInt(output.readLine());
        }
        return last;
    }

    private static int count(LocalPostgres postgres) throws SQLException {
        try (var connection = postgres.address().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from noted")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void refusesADiskThatIsFullAndGoesOnWhenThereIsRoomAgain() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=220m", "tmpfs", home.toString()) == 0,
                "needs the right to mount a small disk");
        try (var postgres = LocalPostgres.start(home)) {
            int acknowledged = fill(postgres);

            Files.delete(home.resolve("ballast"));
            assertThat(count(postgres)).isEqualTo(acknowledged);
            try (var connection = postgres.address().connect();
                    var statement = connection.createStatement()) {
                statement.execute("insert into noted select max(id) + 1 from noted");
            }
        } finally {
            assertThat(run("umount", home.toString())).isZero();
        }
    }

    /** Writes until the disk is full, with little room left to begin with. */
    private int fill(LocalPostgres postgres) throws SQLException, IOException {
        int acknowledged = 0;
        try (var connection = postgres.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table noted (id int primary key, filling text default repeat(md5(random()::text), 200))");
            statement.execute("alter table noted alter filling set storage external");
            var room = Files.getFileStore(home).getUsableSpace();
            Files.write(home.resolve("ballast"), new byte[(int) (room - (2 << 20))]);
            while (true) {
                statement.execute("insert into noted values (%d)".formatted(acknowledged + 1));
                acknowledged++;
            }
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(FULL);
            return acknowledged;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command)).start().waitFor();
    }

    @Test
    void leavesAFolderAloneThatAnotherVersionMade() throws Exception {
        LocalPostgres.start(home).close();
        Files.writeString(home.resolve("data/PG_VERSION"), "14\n");

        assertThatThrownBy(() -> LocalPostgres.start(home))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("was made by PostgreSQL 14");
    }
}

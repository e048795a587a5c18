// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.database.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that dies in the middle of a load leaves nothing of it. */
@SpringBootTest
@AutoConfigureMockMvc
class KilledLoadTest implements DatabaseTest {
    @TempDir private Path home;
    @Autowired private Workplace workplace;
    @Autowired private HistoryDesk desk;
    @Autowired private JdbcClient database;

    @Value("${spring.datasource.url}")
    private String url = "";

    @Test
    void nothingIsThereAfterAKill() throws Exception {
        var centre = workplace.centre();
        var scope = new Scope(Scope.Reach.CENTRE, centre, null, null);
        var file = scope.call(() -> checked(centre));
        var process = start(centre, file);
        try (var output = process.inputReader()) {
            assertThat(output.lines().anyMatch(KilledLoad.HALF_WAY::equals))
                    .as("the load got half-way before it was killed")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

        scope.run(() -> {
            for (var table : List.of("company", "history_record", "result_fact")) {
                assertThat(count(table, centre)).as(table).isZero();
            }
            assertThat(desk.get(file).state()).isEqualTo(HistoryImport.State.CHECKED);
        });
        scope.call(() -> {
            desk.load(file);
            return file;
        });
        assertThat(scope.call(() -> count("history_record", centre))).isEqualTo(4_000);
    }

    private UUID checked(UUID centre) throws Exception {
        var rows = new ArrayList<List<Object>>();
        for (int i = 1; i <= 4_000; i++) {
            rows.add(List.of("Giấy Thác Mơ", "Phú Thọ", "nhanh", i, i, i));
        }
        var file = desk.send(centre, "old.xlsx", Table.ofYear(2004, rows).bytes());
        assertThat(desk.check(file)).isEmpty();
        return file;
    }

    private long count(String table, UUID centre) {
        return database.sql("select count(*) from " + table + " where centre_id = ?")
                .param(centre)
                .query(Long.class)
                .single();
    }

    private Process start(UUID centre, UUID file) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes =
                Objects.requireNonNullElse(
                        System.getProperty("surefire.test.class.path"),
                        System.getProperty("java.class.path"));
        var output = Files.createDirectories(home.resolve("home"));
        return new ProcessBuilder(
                        java,
                        "-cp",
                        classes,
                        KilledLoad.class.getName(),
                        centre.toString(),
                        file.toString(),
                        "--openrecp.home=" + output,
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + Server.POSTGRES.user(),
                        "--spring.datasource.password=" + Server.POSTGRES.password(),
                        "--spring.datasource.hikari.maximum-pool-size=4")
                .redirectErrorStream(true)
                .start();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.result.ReportWork;
import org.openrecp.app.database.Scope;
import org.openrecp.app.job.Job;
import org.openrecp.app.job.Jobs;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class KilledServerTest {
    private static final Author LAN = new Author(null, "Lan");

    @TempDir private Path home;

    @Test
    void leavesNothingHalfDoneWhenItIsKilledInTheMiddleOfAnImportAndOfAReport() throws Exception {
        var server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dopenrecp.root=" + System.getProperty("openrecp.root"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                InterruptedServer.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String[] ids;
        try (var said = server.inputReader(UTF_8)) {
            ids = held(said).split(" ", -1);
        } finally {
            server.destroyForcibly().waitFor();
        }

        try (var context = InterruptedServer.start(home)) {
            Scope.SYSTEM.call(() -> {
                nothingIsHalfDone(
                        context,
                        UUID.fromString(ids[1]),
                        UUID.fromString(ids[2]),
                        UUID.fromString(ids[3]));
                return null;
            });
        }
    }

    private static String held(BufferedReader said) throws IOException {
        var line = "";
        while (!line.startsWith("held ")) {
            line = Objects.requireNonNull(said.readLine(), "The server ended by itself.");
        }
        return line;
    }

    private void nothingIsHalfDone(ApplicationContext context, UUID reported, UUID taken, UUID job)
            throws Exception {
        var assessments = context.getBean(Assessments.class);
        var database = context.getBean(JdbcClient.class);
        assertThat(assessments.find(taken)).isEmpty();
        assertThat(rows(database, "sheet_row", taken)).isZero();
        assertThat(rows(database, "field_change", taken)).isZero();
        assertThat(rows(database, "sheet_row", reported)).isPositive();
        assertThat(rows(database, "result_file", reported)).isLessThanOrEqualTo(1); // results.json
        assertThat(ended(context.getBean(Jobs.class), job)).isEqualTo(Job.State.INTERRUPTED);

        var file =
                new ByteArrayInputStream(Files.readAllBytes(home.resolve(InterruptedServer.FILE)));
        context.getBean(Transfers.class).take(file, InterruptedServer.CENTRE, LAN);
        var again =
                context.getBean(ReportWork.class).begin(assessments.find(reported).orElseThrow());
        assertThat(ended(context.getBean(Jobs.class), again)).isEqualTo(Job.State.DONE);
        assertThat(rows(database, "sheet_row", taken))
                .isEqualTo(rows(database, "sheet_row", reported));
        assertThat(rows(database, "result_file", reported)).isGreaterThan(1);
    }

    private static int rows(JdbcClient database, String table, UUID assessment) {
        return database.sql("select count(*) from " + table + " where assessment_id = ?")
                .param(assessment)
                .query(Integer.class)
                .single();
    }

    private static Job.State ended(Jobs jobs, UUID id) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofSeconds(40));
        var job = jobs.find(id).orElseThrow();
        while (job.isActive()) {
            assertThat(Instant.now()).as("still waiting for %s", job).isBefore(deadline);
            Thread.sleep(100);
            job = jobs.find(id).orElseThrow();
        }
        return job.state();
    }
}

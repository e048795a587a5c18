// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.openrecp.app.OpenRecpApplication;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.assessment.internal.result.ReportWork;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.database.Scope;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application in a process of its own, on a database of its own, that is held in the middle of
 * taking in a file and of writing a report until it is killed. It then prints the ids of the
 * assessment with the report, of the one that is being taken in, and of the job.
 */
final class InterruptedServer {
    static final String FILE = "assessment.openrecp";
    static final UUID CENTRE = new UUID(0, 1);
    private static final UUID COMPANY = new UUID(0, 2);
    private static final Author LAN = new Author(null, "Lan");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private InterruptedServer() {}

    static ConfigurableApplicationContext start(Path home) {
        return new SpringApplicationBuilder(OpenRecpApplication.class)
                .run("--openrecp.home=" + home, "--server.port=0", "--logging.level.root=warn");
    }

    /** Argument: the folder of its data. */
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var context = start(home);
        Scope.SYSTEM.call(() -> {
            work(context, home);
            return null;
        });
    }

    private static void work(ConfigurableApplicationContext context, Path home) throws Exception {
        var assessments = context.getBean(Assessments.class);
        var transfers = context.getBean(Transfers.class);
        context.getBean(Centres.class).add(new Centre(CENTRE, "Centre", "VNM", "VND"));
        context.getBean(Companies.class)
                .create(COMPANY, CENTRE, CompanyDetails.of("Mill", "1701", null, null));
        var reported = assessments.open(UUID.randomUUID(), COMPANY, "Mill");
        assessments.put(reported.id(), paperMill(), LAN);
        context.getBean(Results.class).compute(reported.id());
        byte[] file;
        try (var content = transfers.write(reported, LAN).content()) {
            file = ofAnother(content.readAllBytes());
        }
        Files.write(home.resolve(FILE), file);
        var taken = other(reported.id());
        try (var other = context.getBean(DataSource.class).getConnection();
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table field_change, result_file in share row exclusive mode");
            inBackground(() -> transfers.take(new ByteArrayInputStream(file), CENTRE, LAN));
            var job = context.getBean(ReportWork.class).begin(reported);
            awaitBoth(context.getBean(JdbcClient.class));
            System.out.println("held " + reported.id() + " " + taken + " " + job);
            pause(600_000);
        }
    }

    private interface Taking {
        void run() throws Exception;
    }

    private static void inBackground(Taking taking) {
        Thread.ofPlatform()
                .daemon()
                .start(() ->
                        Scope.SYSTEM.run(() -> {
                            try {
                                taking.run();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));
    }

    private static void awaitBoth(JdbcClient database) {
        while (database.sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                < 2) {
            pause(50);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static org.openrecp.formats.workbook.PlantRows paperMill() {
        var file = Path.of(System.getProperty("openrecp.root"), "examples", "paper", "plant.xlsx");
        return ((RowsResult.Rows) PlantWorkbook.rows(file)).rows();
    }

    /**
     * The same work with the ids that another computer would have given; the company is the same.
     */
    private static byte[] ofAnother(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        Zips.parts(file)
                .forEach((name, content) ->
                        parts.put(
                                name,
                                ID.matcher(new String(content, StandardCharsets.UTF_8))
                                        .replaceAll(
                                                m -> other(UUID.fromString(m.group())).toString())
                                        .getBytes(StandardCharsets.UTF_8)));
        return Zips.sealed(parts);
    }

    private static UUID other(UUID id) {
        return id.equals(COMPANY)
                ? id
                : UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8));
    }
}

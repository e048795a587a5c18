// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.evidence.EvidenceFile;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

/** A file that is sent or deleted at the moment when somebody freezes the assessment. */
@SpringBootTest
@AutoConfigureMockMvc
class EvidenceWhileFreezingTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private Evidence evidence;
    @Autowired private Revisions revisions;
    @Autowired private JdbcClient database;
    @Autowired private TransactionOperations transactions;

    private UUID assessment;
    private Somebody consultant;

    @BeforeEach
    void anAssessmentWithAnOptionAndACause() {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        consultant = workplace.person(centre, company, Role.CONSULTANT);
        assessment = UUID.randomUUID();
        var options =
                new PlantRows.Sheet(
                        "options",
                        List.of(new PlantRows.Row("O1", Map.of("id", "O1", "title", "Lids"))));
        consultant
                .scope()
                .run(() -> {
                    assessments.open(assessment, company, "Mill");
                    assessments.put(assessment, new PlantRows(List.of(options)), author());
                    database.sql(
                                    """
                                    insert into loss_cause (id, assessment_id, centre_id, company_id, cause_group, text,
                                        author_id, author)
                                    values (gen_random_uuid(), ?, ?, ?, 'input', 'Old', ?, 'Lan')
                                    """)
                            .params(assessment, centre, company, consultant.id())
                            .update();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment", "task", "cause"})
    void isNotKeptWhenItComesTooLate(String kind) throws Exception {
        var owner = owner(kind);

        assertThat(whileFreezing(() -> send(kind, owner))).isEqualTo(409);

        assertThat(files(kind, owner)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment", "task", "cause", "option"})
    void staysWhenItsDeletionComesTooLate(String kind) throws Exception {
        var owner = owner(kind);
        assertThat(send(kind, owner)).isEqualTo(302);
        var file = files(kind, owner).getFirst();

        whileFreezing(() ->
                status(
                        post("/evidence/" + file.id() + "/deletion")
                                .with(csrf())
                                .with(consultant.signedIn())));

        assertThat(files(kind, owner)).containsExactly(file);
    }

    private UUID owner(String kind) {
        var sql =
                switch (kind) {
                    case "task" -> "select id from assessment_task where assessment_id = ? limit 1";
                    case "cause" -> "select id from loss_cause where assessment_id = ?";
                    case "option" ->
                            "select id from sheet_row where assessment_id = ? and sheet = 'options'";
                    default -> "select id from assessment where id = ?";
                };
        return consultant
                .scope()
                .call(() -> database.sql(sql).param(assessment).query(UUID.class).single());
    }

    /** What work gives that begins before the freezing ends, and can end only after it. */
    private int whileFreezing(Callable<Integer> work) throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(2)) {
            var freezing =
                    people.submit(() ->
                            consultant
                                    .scope()
                                    .run(() ->
                                            transactions.executeWithoutResult(_ -> {
                                                revisions.freeze(assessment, "approved", author());
                                                begun.countDown();
                                                await(end);
                                            })));
            begun.await();
            var working = people.submit(work);
            Thread.sleep(700);
            end.countDown();
            freezing.get();
            return working.get();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int send(String kind, UUID owner) throws Exception {
        return status(
                multipart("/evidence/of/" + kind + "/" + owner)
                        .file(
                                new MockMultipartFile(
                                        "file",
                                        "note.txt",
                                        "text/plain",
                                        "Seen on the walk".getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(consultant.signedIn()));
    }

    private int status(RequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getStatus();
    }

    private List<EvidenceFile> files(String kind, UUID owner) {
        return consultant
                .scope()
                .call(() -> evidence.list(kind, List.of(owner)).getOrDefault(owner, List.of()));
    }

    private Author author() {
        return new Author(consultant.id(), "Lan");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.Edit;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a result is computed from and under which company it is kept, while others go on. */
@SpringBootTest
@AutoConfigureMockMvc
class InputsTest implements DatabaseTest {
    private static final int EDITS = 150;

    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private SheetStore sheets;
    @Autowired private Inputs inputs;
    @Autowired private ResultStore store;
    @Autowired private JdbcClient database;

    private UUID centre;
    private UUID assessment;
    private Somebody consultant;

    @BeforeEach
    void anAssessmentWithAStream() {
        centre = workplace.centre();
        var company = workplace.company(centre);
        consultant = workplace.person(centre, company, Role.CONSULTANT);
        assessment = UUID.randomUUID();
        consultant.scope().run(() -> assessments.open(assessment, company, "Mill"));
    }

    @Test
    void readsTheRowsOfTheVersionThatItNames() throws Exception {
        var row = UUID.randomUUID();
        edit(row, Change.ROW, "1");
        try (var typist = Executors.newSingleThreadExecutor()) {
            var typing =
                    typist.submit(() -> {
                        for (int version = 2; version < EDITS; version++) {
                            edit(row, "quantity", String.valueOf(version));
                        }
                    });
            while (!typing.isDone()) {
                var moment = consultant.scope().call(() -> inputs.now(assessment));
                long version = moment.assessment().version();
                var quantity =
                        moment.input().rows().rows("streams").getFirst().fields().get("quantity");
                assertThat(quantity).isEqualTo(version == 1 ? null : String.valueOf(version));
            }
            typing.get();
        }
    }

    @Test
    void keepsAResultUnderTheCompanyThatItsOwnWasMergedInto() {
        var seen = consultant.scope().call(() -> assessments.find(assessment)).orElseThrow();
        var remaining = workplace.company(centre);
        Scope.SYSTEM.run(() ->
                database.sql("update assessment set company_id = ? where id = ?")
                        .params(remaining, assessment)
                        .update());

        consultant.scope().run(() -> store.save(seen, Computed.Refused.of(_ -> List.of())));

        assertThat(
                        Scope.SYSTEM.call(() ->
                                database.sql(
                                                "select company_id from assessment_result where assessment_id = ?")
                                        .param(assessment)
                                        .query(UUID.class)
                                        .single()))
                .isEqualTo(remaining);
    }

    private void edit(UUID row, String field, String value) {
        consultant
                .scope()
                .run(() ->
                        sheets.apply(
                                assessment,
                                List.of(
                                        new Edit(
                                                UUID.randomUUID(),
                                                row,
                                                "streams",
                                                field,
                                                value,
                                                null)),
                                new Author(null, "Lan")));
    }
}

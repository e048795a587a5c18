// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.account.PersonErased;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.assessment.internal.result.CentreWithPlants.Place;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.assessment.internal.sheet.Edit;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.database.Scope;
import org.openrecp.formats.text.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@AutoConfigureMockMvc
class OwnerNamesTest implements DatabaseTest {
    private static final List<String> TABLES =
            List.of(
                    "assessment_result",
                    "audit_entry",
                    "field_change",
                    "frozen_revision",
                    "result_chapter",
                    "sheet_row");

    @Autowired private CentreWithPlants plants;
    @Autowired private Results results;
    @Autowired private ResultStore store;
    @Autowired private Reports reports;
    @Autowired private SheetStore sheets;
    @Autowired private Revisions revisions;
    @Autowired private JdbcClient database;
    @Autowired private TransactionOperations transactions;
    @Autowired private ApplicationEventPublisher events;

    private final String mark = UUID.randomUUID().toString();
    private final String name = "Ngô \"Ba\" & <An> " + mark;

    @Test
    void anErasedOwnerOfOptionsIsNamedNowhereAndTheReportCanBeWrittenAgain() {
        var here = plants.place();
        var id = frozenWithOwner(here);
        assertThat(tablesWithTheMark())
                .containsExactlyInAnyOrder(
                        "assessment_result",
                        "field_change",
                        "frozen_revision",
                        "result_chapter",
                        "sheet_row");
        assertThat(file(here, id, "", Reports.JSON)).contains(mark);

        erase(here.centre());

        assertThat(tablesWithTheMark()).isEmpty();
        assertThat(file(here, id, "", Reports.JSON)).contains("Erased 1").doesNotContain(mark);
        assertThat(file(here, id, "en", Reports.HTML)).isEmpty();
        here.scope().run(() -> reports.write(id, Language.EN));
        assertThat(file(here, id, "en", Reports.HTML)).contains("Erased 1").doesNotContain(mark);
    }

    @Test
    void theSameNameInAnotherCentreStays() {
        var elsewhere = plants.place();
        frozenWithOwner(elsewhere);

        erase(plants.place().centre());

        assertThat(tablesWithTheMark()).contains("field_change", "sheet_row", "frozen_revision");
    }

    private UUID frozenWithOwner(Place here) {
        var id = plants.assessment(here, "paper");
        here.scope()
                .run(() -> {
                    own(id, name);
                    results.compute(id);
                    reports.write(id, Language.EN);
                    revisions.freeze(id, "Approved", CentreWithPlants.LAN);
                });
        return id;
    }

    private void own(UUID id, String owner) {
        var edits =
                sheets.rows(id).stream()
                        .filter(r -> r.sheet().equals("options"))
                        .map(r ->
                                new Edit(
                                        UUID.randomUUID(), r.id(), "options", "owner", owner, null))
                        .toList();
        sheets.apply(id, edits, CentreWithPlants.LAN);
    }

    private void erase(UUID centre) {
        Scope.SYSTEM.run(() ->
                transactions.executeWithoutResult(_ ->
                        events.publishEvent(
                                new PersonErased(
                                        UUID.randomUUID(),
                                        centre,
                                        List.of("Ngô An", name),
                                        "Erased 1",
                                        "erased@invalid",
                                        "Request"))));
    }

    private String file(Place here, UUID id, String language, String file) {
        return here.scope()
                .call(() ->
                        store.file(id, language, file)
                                .map(content -> new String(content, StandardCharsets.UTF_8))
                                .orElse(""));
    }

    private List<String> tablesWithTheMark() {
        return Scope.SYSTEM.call(() ->
                TABLES.stream()
                        .filter(table ->
                                database.sql(
                                                "select exists (select from %s t where t::text like ?)"
                                                        .formatted(table))
                                        .param("%" + mark + "%")
                                        .query(Boolean.class)
                                        .single())
                        .toList());
    }
}

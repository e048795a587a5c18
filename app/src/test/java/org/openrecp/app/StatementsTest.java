// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * How many statements the main pages send to the database: no more for many rows than for a few,
 * and no more than a page can afford. (An administrator's list of people shows whom other tests
 * made: it asks for no companies where nobody on it has one.)
 */
@SpringBootTest
@AutoConfigureMockMvc
class StatementsTest implements DatabaseTest {
    private static final int MOST = 15;
    private static final int FEW = 3;
    private static final int MANY = 30;

    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private Results results;
    @Autowired private JdbcClient database;

    /** A centre with some companies, one of which has all its assessments. */
    private record Place(
            UUID assessment,
            UUID company,
            Somebody consultant,
            Somebody manager,
            Somebody own,
            Somebody administrator) {}

    @Test
    void noMainPageSendsMoreStatementsForManyRowsThanForFew() throws Exception {
        var few = statements(place(FEW, "zinc-plating"));
        var many = statements(place(MANY, "paper"));

        var differing = new TreeMap<String, String>();
        few.forEach((page, sent) -> {
            var more = new ArrayList<>(many.getOrDefault(page, List.of()));
            int count = more.size();
            if (count > sent.size() || count > MOST) {
                more.removeAll(sent);
                differing.put(
                        page,
                        "%d statements, then %d, also %s"
                                .formatted(sent.size(), count, Set.copyOf(more)));
            }
        });
        assertThat(differing).isEmpty();
    }

    private Map<String, List<String>> statements(Place place) throws Exception {
        var sent = new LinkedHashMap<String, List<String>>();
        var assessment = "/assessments/" + place.assessment();
        for (var page :
                List.of(
                        "",
                        "/sheets/plant",
                        "/sheets/streams",
                        "/flow",
                        "/tasks",
                        "/tasks/4",
                        "/results",
                        "/results/explorer",
                        "/causes",
                        "/options",
                        "/options/library",
                        "/options/" + option(place),
                        "/plan",
                        "/report",
                        "/history")) {
            var name = page.replaceAll("[0-9a-f-]{36}", "{row}");
            sent.put("assessment" + name, open(assessment + page, place.consultant()));
        }
        for (var page :
                List.of(
                        "/assessments",
                        "/companies",
                        "/companies?q=company",
                        "/companies/duplicates",
                        "/companies/new",
                        "/quick",
                        "/places")) {
            sent.put(page, open(page, place.consultant()));
        }
        var company = "/companies/" + place.company();
        sent.put("company", open(company, place.consultant()));
        sent.put("company/messages", open(company + "/messages", place.consultant()));
        for (var page : List.of("/people", "/audit", "/audit?relation=company")) {
            sent.put(page, open(page, place.manager()));
        }
        for (var page : List.of("/people", "/audit", "/centres")) {
            sent.put("administrator " + page, open(page, place.administrator()));
        }
        for (var page :
                List.of(
                        "/my-plant",
                        "/my-plant/months/2025-01",
                        "/my-plant/trends",
                        "/my-plant/items",
                        "/my-plant/messages")) {
            sent.put(page, open(page, place.own()));
        }
        return sent;
    }

    private List<String> open(String page, Somebody reader) throws Exception {
        return CountedStatements.of(() ->
                browser.perform(get(page).with(reader.signedIn())).andExpect(status().isOk()));
    }

    private UUID option(Place place) {
        return Scope.SYSTEM.call(() ->
                database.sql(
                                "select id from sheet_row where assessment_id = ? and sheet = 'options' order by position limit 1")
                        .param(place.assessment())
                        .query(UUID.class)
                        .single());
    }

    private Place place(int rows, String example) {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        var consultant = workplace.person(centre, company, Role.CONSULTANT);
        var own = workplace.person(centre, company, Role.COMPANY);
        for (int i = 1; i < rows; i++) {
            workplace.person(centre, workplace.company(centre), Role.COMPANY);
        }
        var made = new ArrayList<UUID>();
        consultant
                .scope()
                .run(() -> {
                    for (int i = 0; i < rows; i++) {
                        made.add(assessments.open(UUID.randomUUID(), company, "No " + i).id());
                    }
                    assessments.put(
                            made.getFirst(), rows(example), new Author(consultant.id(), "Lan"));
                    results.compute(made.getFirst());
                    add(made.getFirst(), company, rows);
                });
        return new Place(
                made.getFirst(),
                company,
                consultant,
                workplace.person(centre, company, Role.CENTRE_MANAGER),
                own,
                workplace.person(centre, company, Role.ADMINISTRATOR));
    }

    /** Causes, decisions, months, messages and parts of a company. */
    private void add(UUID assessment, UUID company, int rows) {
        for (var sql :
                List.of(
                        """
                        insert into loss_cause (id, assessment_id, centre_id, company_id, cause_group, text, author)
                        select gen_random_uuid(), a.id, a.centre_id, a.company_id, 'input', 'Cause ' || n, 'Lan'
                        from assessment a, generate_series(1, :rows) n where a.id = :assessment
                        """,
                        """
                        insert into option_screening (option_row, assessment_id, centre_id, company_id, decision, reason, author)
                        select id, assessment_id, centre_id, company_id, 'now', '', 'Lan'
                        from sheet_row where assessment_id = :assessment and sheet = 'options' limit :rows
                        """,
                        """
                        insert into saving_claim (id, option_row, assessment_id, centre_id, company_id, resource, unit, use_before,
                            use_after, from_date, until_date, method, money, currency, note, claimed_by, claimed_by_name)
                        select gen_random_uuid(), id, assessment_id, centre_id, company_id, 'Water', 'm3', 100, 80, '2025-01-01',
                            '2025-12-31', 'B', 1000, 'VND', '', gen_random_uuid(), 'Lan'
                        from sheet_row where assessment_id = :assessment and sheet = 'options' limit :rows
                        """,
                        """
                        insert into monthly_item (centre_id, company_id, slot, unit)
                        select centre_id, id, 'water', 'm3' from company where id = :company
                        """,
                        """
                        insert into monthly_entry (centre_id, company_id, month, item, amount, unit, author)
                        select centre_id, id, '2025-01-01'::date - n * interval '1 month', 'water', 100 + n, 'm3', 'Lan'
                        from company, generate_series(1, :rows) n where id = :company
                        """,
                        """
                        insert into company_message (id, centre_id, company_id, from_company, text, author)
                        select gen_random_uuid(), centre_id, id, n % 2 = 0, 'Hello', 'Lan'
                        from company, generate_series(1, :rows) n where id = :company
                        """,
                        """
                        insert into site (id, centre_id, company_id, name)
                        select gen_random_uuid(), centre_id, id, 'Site ' || n from company, generate_series(1, :rows) n
                        where id = :company
                        """)) {
            var statement = database.sql(sql).param("rows", rows);
            statement.param("assessment", assessment).param("company", company).update();
        }
    }

    private static PlantRows rows(String example) {
        var file = Path.of(System.getProperty("openrecp.root"), "examples", example, "plant.xlsx");
        return switch (PlantWorkbook.rows(file)) {
            case RowsResult.Rows(var rows, _) -> rows;
            case RowsResult.Rejected(var problems, _) -> throw new AssertionError(problems);
        };
    }
}

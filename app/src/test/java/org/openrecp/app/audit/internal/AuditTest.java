// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.account.internal.TestPeople;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.PeopleNames;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.CsvCell;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@AutoConfigureMockMvc
class AuditTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Accounts accounts;
    @Autowired private Assessments assessments;
    @Autowired private Centres centres;
    @Autowired private JdbcClient database;
    @Autowired private PeopleNames names;
    @Autowired private TransactionOperations transactions;

    private UUID centre = UUID.randomUUID();

    @BeforeEach
    void aCentre() {
        centre = centre();
    }

    @Test
    void showsWhoChangedWhatFromWhatToWhat() throws Exception {
        var person = account(centre, "Trần Thị Bình");
        var manager = account(centre, "Quản lý");
        browser.perform(
                        post("/people/" + person + "/roles")
                                .with(csrf())
                                .with(
                                        TestPeople.signedIn(
                                                manager, Role.CENTRE_MANAGER, centre, centre))
                                .param("roles", "TRAINER"))
                .andExpect(redirectedUrl("/people/" + person));

        assertThat(page(manager(), "?person=" + manager))
                .contains("Quản lý", "[CONSULTANT]", "[TRAINER]");
        assertThat(file(manager(), "?person=" + manager))
                .contains(",Quản lý,account," + person + ",update,roles,[CONSULTANT],[TRAINER]")
                .doesNotContain("Trần Thị Bình");
        assertThat(page(manager(), "?relation=account&row=" + person)).contains("Trần Thị Bình");
        assertThat(page(manager(), "?to=2020-01-01")).contains("Nothing fits.");
        assertThat(page(manager(), "?from=2020-01-01")).contains("Trần Thị Bình");
    }

    @Test
    void aManagerSeesTheOwnCentreAndAnAdministratorNoCompany() throws Exception {
        account(centre(), "Stranger");
        var company = UUID.randomUUID();
        Scope.SYSTEM.run(() ->
                accounts.create(
                        centre,
                        company,
                        UUID.randomUUID() + "@example.org",
                        "Of the company",
                        "four words put together",
                        Set.of(Role.COMPANY)));

        assertThat(file(manager(), "")).contains("Of the company").doesNotContain("Stranger");
        var administrator = TestPeople.signedIn(Role.ADMINISTRATOR, centre, company);
        assertThat(file(administrator, "")).contains("Stranger").doesNotContain("Of the company");
        browser.perform(get("/audit").with(TestPeople.signedIn(Role.CONSULTANT, centre, company)))
                .andExpect(status().isForbidden());
    }

    @Test
    void goesOnWithOlderEntriesByKey() throws Exception {
        for (int i = 0; i < 60; i++) {
            account(centre, "Person " + (100 + i));
        }
        var first = page(manager(), "");
        assertThat(first)
                .contains(">Person 159</ins>", ">Person 110</ins>")
                .doesNotContain(">Person 109</ins>");
        var next = first.replaceAll("(?s).*rel=\"next\" href=\"/audit([^\"]*)\".*", "$1");
        assertThat(page(manager(), next))
                .contains(">Person 109</ins>")
                .doesNotContain(">Person 110</ins>");
    }

    @Test
    void tellsThatAPasswordChangedWithoutSayingWhat() throws Exception {
        var person = account(centre, "Trần Thị Bình");
        Scope.SYSTEM.run(() ->
                database.sql("update account set password = 'another' where id = ?")
                        .param(person)
                        .update());

        var query = "?relation=account&row=" + person;
        assertThat(page(manager(), query))
                .contains("such as a password")
                .doesNotContain("another<");
        assertThat(file(manager(), query)).contains("account," + person + ",update,,,\r\n");
    }

    @Test
    void theFileHasALineForEachFieldAndNoFormula() throws Exception {
        account(centre, "=HYPERLINK(\"http://example.org\")");
        assertThat(file(manager(), ""))
                .startsWith(
                        "\uFEFFentry,time,account,name,relation,row,action,field,before,after\r\n")
                .contains(",insert,name,,\"'=HYPERLINK(\"\"http://example.org\"\")\"\r\n");
        for (var formula : List.of("=1", "+1", "-1", "@a", "\t=1", "\r=1")) {
            assertThat(CsvCell.of(formula)).contains("'" + formula);
        }
    }

    @ParameterizedTest
    @EnumSource(Scope.Reach.class)
    void nobodyChangesOrAddsToTheTrailBySql(Scope.Reach reach) {
        account(centre, "Witness");
        var before = trail();
        var attacker =
                new Scope(
                        reach,
                        reach == Scope.Reach.SYSTEM ? null : centre,
                        reach == Scope.Reach.COMPANY ? UUID.randomUUID() : null,
                        UUID.randomUUID());
        for (var attack :
                List.of(
                        "update audit_entry set after = '{}'",
                        "update audit_entry set actor = null, at = now()",
                        "delete from audit_entry",
                        "truncate audit_entry",
                        "insert into audit_entry (relation, row_id, action) values ('account', 'x', 'insert')",
                        "insert into audit_entry (relation, row_id, action, actor) select 'account', 'x', 'delete', id from account")) {
            attacker.run(() -> {
                try {
                    assertThat(database.sql(attack).update()).as(attack).isZero();
                } catch (DataAccessException refused) {
                    assertThat(refused)
                            .as(attack)
                            .rootCause()
                            .hasMessageMatching("(?s).*(append-only|row-level security).*");
                }
            });
        }
        assertThat(trail()).isEqualTo(before);
    }

    @Test
    void evenAnErasureReplacesValuesAndNothingElse() {
        account(centre, "Witness");
        Scope.SYSTEM.run(() ->
                transactions.executeWithoutResult(work -> {
                    database.sql("select set_config('openrecp.erasing', 'on', true)")
                            .query()
                            .singleValue();
                    assertThatThrownBy(() ->
                                    database.sql("update audit_entry set actor = gen_random_uuid()")
                                            .update())
                            .rootCause()
                            .hasMessageContaining("append-only");
                    work.setRollbackOnly();
                }));
    }

    @Test
    void erasesAPersonWhereverTheNameStandsAndRecordsIt() throws Exception {
        var name = "Nguyễn Văn Dũng " + UUID.randomUUID();
        var person = account(centre, name);
        var email =
                Scope.SYSTEM.call(() ->
                        database.sql("select email from account where id = ?")
                                .param(person)
                                .query(String.class)
                                .single());
        var company = UUID.randomUUID();
        leaveTracesOf(person, name, company);
        assertThat(tablesThatSay(name))
                .contains(
                        "account",
                        "assessment_task",
                        "audit_entry",
                        "company_message",
                        "field_change",
                        "loss_cause",
                        "monthly_entry",
                        "record_change",
                        "saving_claim");
        var entries = count();
        browser.perform(
                        post("/people/" + person + "/erase")
                                .with(csrf())
                                .with(manager())
                                .param("reason", "Request of 24 November"))
                .andExpect(redirectedUrl("/people/" + person));

        assertThat(tablesThatSay(name)).isEmpty();
        assertThat(tablesThatSay(email)).isEmpty();
        Scope.SYSTEM.run(() ->
                assertThat(
                                database.sql(
                                                "select claimed_by_name from saving_claim where claimed_by = ?")
                                        .param(person)
                                        .query(String.class)
                                        .single())
                        .startsWith("Erased "));
        assertThat(count()).isGreaterThan(entries);
        assertThat(page(manager(), "?relation=erasure")).contains("Request of 24 November");
    }

    @Test
    void erasesTheNamesThatAPersonHadEarlier() throws Exception {
        var maiden = "Phạm Thị Lan " + UUID.randomUUID();
        var person = account(centre, maiden);
        var company = UUID.randomUUID();
        leaveTracesOf(person, maiden, company);
        token(person, "Laptop of " + maiden);
        rename(person, "Trần Thị Lan " + UUID.randomUUID());
        browser.perform(
                        post("/people/" + person + "/erase")
                                .with(csrf())
                                .with(manager())
                                .param("reason", "Request"))
                .andExpect(flash().attribute("notice", "account.erased"));
        assertThat(tablesThatSay(maiden)).isEmpty();
    }

    @Test
    void leavesATypedNameThatSomebodyElseOfTheCentreHadEarlier() throws Exception {
        var name = "Phạm Văn Minh " + UUID.randomUUID();
        var person = account(centre, name);
        leaveTracesOf(person, name, UUID.randomUUID());
        rename(account(centre, name), "Somebody else");
        browser.perform(
                        post("/people/" + person + "/erase")
                                .with(csrf())
                                .with(manager())
                                .param("reason", "Request"))
                .andExpect(flash().attribute("notice", "account.erased-namesake"));
        assertThat(tablesThatSay(name)).contains("assessment_task");
    }

    private void rename(UUID person, String name) {
        Scope.SYSTEM.run(() ->
                database.sql("update account set name = ? where id = ?")
                        .params(name, person)
                        .update());
    }

    private void token(UUID person, String name) {
        Scope.SYSTEM.run(() ->
                database.sql(
                                """
                                insert into api_token (id, account_id, centre_id, name, hash, may_write, expires_at)
                                values (gen_random_uuid(), ?, ?, ?, gen_random_uuid()::text, false, now())
                                """)
                        .params(person, centre, name)
                        .update());
    }

    @Test
    void leavesATypedNameThatSomebodyElseOfTheCentreBearsAsWell() throws Exception {
        var name = "Nguyễn Văn An " + UUID.randomUUID();
        var person = account(centre, name);
        var company = UUID.randomUUID();
        leaveTracesOf(person, name, company);
        account(centre, name);
        browser.perform(
                        post("/people/" + person + "/erase")
                                .with(csrf())
                                .with(manager())
                                .param("reason", "Request"))
                .andExpect(flash().attribute("notice", "account.erased-namesake"));
        Scope.SYSTEM.run(() ->
                assertThat(
                                database.sql(
                                                "select responsible, done_by_name from assessment_task where company_id = ? and number = 1")
                                        .param(company)
                                        .query()
                                        .singleRow())
                        .containsEntry("responsible", name)
                        .doesNotContainEntry("done_by_name", name));
    }

    /** Everything that keeps the name of who did it. */
    private void leaveTracesOf(UUID person, String name, UUID company) {
        var assessment = UUID.randomUUID();
        var author = new Author(person, name);
        var row = UUID.randomUUID();
        Scope.SYSTEM.run(() -> {
            database.sql("insert into company (id, centre_id, name) values (?, ?, 'Mill')")
                    .params(company, centre)
                    .update();
            assessments.open(assessment, company, "First");
            var options =
                    new PlantRows.Sheet(
                            "options",
                            List.of(new PlantRows.Row("O1", Map.of("id", "O1", "title", "Lids"))));
            assessments.put(assessment, new PlantRows(List.of(options)), author);
            for (var sql : TRACES) {
                database.sql(sql)
                        .param("id", row)
                        .param("person", person)
                        .param("name", name)
                        .param("assessment", assessment)
                        .param("centre", centre)
                        .param("company", company)
                        .update();
            }
        });
    }

    private static final List<String> TRACES =
            List.of(
                    """
                    update assessment_task set state = 'done', done_at = now(), done_by = :person, done_by_name = :name,
                        responsible = :name where assessment_id = :assessment and number = 1
                    """,
                    """
                    insert into record_change (id, assessment_id, centre_id, company_id, kind, record_id, field, value,
                        parents, at, author_id, author)
                    select gen_random_uuid(), assessment_id, centre_id, company_id, 'task', id, 'responsible', :name,
                        '{}', now(), :person, :name
                    from assessment_task where assessment_id = :assessment and number = 1
                    """,
                    """
                    insert into company_message (id, centre_id, company_id, from_company, text, author_id, author)
                    values (:id, :centre, :company, false, 'Good day', :person, :name)
                    """,
                    """
                    insert into monthly_entry (centre_id, company_id, month, item, amount, unit, author_id, author)
                    values (:centre, :company, date '2026-01-01', 'water', 1, 'm3', :person, :name)
                    """,
                    """
                    insert into loss_cause (id, assessment_id, centre_id, company_id, cause_group, text, author_id, author)
                    values (:id, :assessment, :centre, :company, 'input', 'Old', :person, :name)
                    """,
                    """
                    insert into saving_claim (id, option_row, assessment_id, centre_id, company_id, resource, unit, use_before,
                        use_after, from_date, until_date, method, money, currency, note, claimed_by, claimed_by_name)
                    select :id, id, assessment_id, centre_id, company_id, 'water', 'm3', 2, 1, date '2026-01-01',
                        date '2026-02-01', 'A', 1, 'VND', '', :person, :name from sheet_row
                    where assessment_id = :assessment and sheet = 'options'
                    """);

    /** Tables of which a row holds a text anywhere. */
    private List<String> tablesThatSay(String text) {
        return Scope.SYSTEM.call(() ->
                database
                        .sql(
                                """
                                select table_name from information_schema.tables
                                where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1
                                """)
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(table ->
                                database.sql(
                                                "select exists (select from \"%s\" t where t::text like ?)"
                                                        .formatted(table))
                                        .param("%" + text + "%")
                                        .query(Boolean.class)
                                        .single())
                        .toList());
    }

    @Test
    void everyColumnForTheNameOfAPersonFollowsTheRuleByWhichItIsErased() {
        var known =
                Scope.SYSTEM.call(names::columns).stream()
                        .map(c -> c.table() + "." + c.name())
                        .toList();
        var suspected =
                Scope.SYSTEM.call(() ->
                        database.sql(
                                        """
                                        select c.table_name || '.' || c.column_name from information_schema.columns c
                                        join information_schema.tables t using (table_schema, table_name)
                                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                                          and data_type in ('text', 'character varying')
                                          and c.column_name ~ '(^|_)(author|actor|person|responsible|owner|signed|judged|uploaded)(_|$)|_by$|_by_'
                                        """)
                                .query(String.class)
                                .list());

        assertThat(suspected).filteredOn(c -> !NO_NAMES.contains(c)).isSubsetOf(known);
        assertThat(known)
                .contains("saving_claim.judged_by_name", "assessment_task.done_by_name")
                .contains("case_study.consent_person", "public_question.asked_by");
    }

    /** Columns whose names sound like people and that hold none. */
    private static final Set<String> NO_NAMES =
            Set.of(
                    "evidence.owner_kind",
                    "flyway_schema_history.installed_by",
                    "published_figure.column_by",
                    "published_figure.row_by");

    private RequestPostProcessor manager() {
        return TestPeople.signedIn(Role.CENTRE_MANAGER, centre, centre);
    }

    private String page(RequestPostProcessor reader, String query) throws Exception {
        return browser.perform(get("/audit" + query.replace("&amp;", "&")).with(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String file(RequestPostProcessor reader, String query) throws Exception {
        return browser.perform(get("/audit.csv" + query).with(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String trail() {
        return Scope.SYSTEM.call(() ->
                database.sql("select md5(string_agg(e::text, '|' order by id)) from audit_entry e")
                        .query(String.class)
                        .single());
    }

    private int count() {
        return Scope.SYSTEM.call(() ->
                database.sql("select count(*) from audit_entry").query(Integer.class).single());
    }

    private UUID account(UUID of, String name) {
        return Scope.SYSTEM.call(() ->
                accounts.create(
                        of,
                        null,
                        UUID.randomUUID() + "@example.org",
                        name,
                        "four words put together",
                        Set.of(Role.CONSULTANT)));
    }

    private UUID centre() {
        var id = UUID.randomUUID();
        Scope.SYSTEM.call(() -> centres.add(new Centre(id, "Centre " + id, "VNM", "VND")));
        return id;
    }
}

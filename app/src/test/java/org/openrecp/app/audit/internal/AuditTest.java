// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.account.internal.TestPeople;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
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
    @Autowired private Centres centres;
    @Autowired private JdbcClient database;
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
    void theFileHasALineForEachFieldAndNoFormula() throws Exception {
        account(centre, "=HYPERLINK(\"http://example.org\")");
        assertThat(file(manager(), ""))
                .startsWith(
                        "\uFEFFentry,time,account,name,relation,row,action,field,before,after\r\n")
                .contains(",insert,name,,\"'=HYPERLINK(\"\"http://example.org\"\")\"\r\n");
        for (var formula : List.of("=1", "+1", "-1", "@a", "\t=1", "\r=1")) {
            assertThat(AuditFile.cell(formula)).contains("'" + formula);
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
    void erasesAPersonFromAccountAndTrailAndRecordsIt() throws Exception {
        var person = account(centre, "Nguyễn Văn Dũng");
        var email =
                Scope.SYSTEM.call(() ->
                        database.sql("select email from account where id = ?")
                                .param(person)
                                .query(String.class)
                                .single());
        var entries = count();
        browser.perform(
                        post("/people/" + person + "/erase")
                                .with(csrf())
                                .with(manager())
                                .param("reason", "Request of 24 November"))
                .andExpect(redirectedUrl("/people/" + person));

        Scope.SYSTEM.run(() -> {
            for (var table : List.of("account", "audit_entry")) {
                assertThat(
                                database.sql(
                                                "select count(*) from %s t where t::text like '%%Dũng%%' or t::text like '%%%s%%'"
                                                        .formatted(table, email))
                                        .query(Integer.class)
                                        .single())
                        .as(table)
                        .isZero();
            }
        });
        assertThat(count()).isGreaterThan(entries);
        assertThat(page(manager(), "?relation=erasure")).contains("Request of 24 November");
    }

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

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.database.Scope;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Fact.Amount;
import org.openrecp.app.result.Fact.Days;
import org.openrecp.app.result.Fact.Setting;
import org.openrecp.app.result.Fact.Share;
import org.openrecp.app.result.Fact.Source;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Fact.Who;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.result.Programmes;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What an authority or a donor who is curious would try. */
@SpringBootTest
@AutoConfigureMockMvc
class CuriousAnalystTest implements DatabaseTest {
    private static final String HANOI = "VNM-01-2008";
    private static final String DA_NANG = "VNM-48-2025";
    private static final String SAVED = "figure=RES-EL verified";

    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Accounts accounts;
    @Autowired private Ledger ledger;
    @Autowired private Programmes programmes;
    @Autowired private JdbcClient database;

    @TempDir private Path folder;

    private UUID centre;
    private Somebody manager;

    @BeforeEach
    void aCentre() {
        centre = workplace.centre();
        manager = person(Role.CENTRE_MANAGER);
    }

    @Test
    void anAuthoritySeesTotalsAndNoCompany() throws Exception {
        facts(12, HANOI, null);
        var alone = facts(1, DA_NANG, null).getFirst();
        var authority = person(Role.AUTHORITY, "place:*");

        var page = open(authority, "/overview?" + SAVED);

        assertThat(page).contains("×", "RES-EL", "version 1", "Verified", "As of");
        assertThat(page).doesNotContain("98,765", "98765", alone.toString(), "Company ");
        assertThat(csv(authority, SAVED))
                .contains(DA_NANG + ",Da Nang,*,Total,,suppressed")
                .doesNotContain("98765");
    }

    @Test
    void theAuthorityOfAProvinceWithOneCompanySeesNothingOfIt() throws Exception {
        facts(12, HANOI, null);
        facts(1, DA_NANG, null);
        var authority = person(Role.AUTHORITY, "place:" + DA_NANG);

        assertThat(csv(authority, SAVED + "&rows=year"))
                .contains("suppressed")
                .doesNotContain("published,");
        assertThat(open(authority, "/overview?of=all&" + SAVED))
                .as("asks for all, may see one province")
                .doesNotContain("12,066");
    }

    @Test
    void companiesServedAreCountedOnceAndHiddenWhereTheyAreFew() throws Exception {
        facts(12, HANOI, null);
        facts(2, DA_NANG, null);
        facts(4, "VNM-31-2025", null);
        var authority = person(Role.AUTHORITY, "place:*");

        var counts = csv(authority, "figure=SRV-ENT&rows=place");

        assertThat(counts).contains("*,Total,*,Total,18,published");
        assertThat(counts).contains(DA_NANG + ",Da Nang,*,Total,,suppressed");
    }

    @Test
    void theSameQuestionGetsTheSameAnswerWhateverWasRecordedSince() throws Exception {
        facts(12, HANOI, null);
        var authority = person(Role.AUTHORITY, "place:*");
        var before = csv(authority, SAVED);

        facts(1, HANOI, null);

        assertThat(csv(authority, SAVED)).isEqualTo(before);
        assertThat(csv(person(Role.DONOR, "programme:*"), SAVED)).isEqualTo(before);
    }

    @Test
    void aMonthLaterOneCompanyMoreIsNotFoundBySubtraction() throws Exception {
        facts(12, HANOI, null);
        var authority = person(Role.AUTHORITY, "place:*");
        var before = csv(authority, SAVED);
        facts(1, HANOI, null);
        aMonthPasses();

        assertThat(csv(authority, SAVED)).as("the earlier table stands").isEqualTo(before);

        facts(6, HANOI, null);
        aMonthPasses();
        assertThat(csv(authority, SAVED))
                .as("seven more are enough, one of whom is dominant: left out")
                .isEqualTo(before);
    }

    @Test
    void aMonthLaterManyCompaniesMoreAreShown() throws Exception {
        facts(12, HANOI, null);
        var authority = person(Role.AUTHORITY, "place:*");
        assertThat(csv(authority, SAVED)).contains("*,Total,*,Total,12066,published");
        facts(8, HANOI, null);
        aMonthPasses();

        assertThat(csv(authority, SAVED)).contains("*,Total,*,Total,20094,published");
    }

    @Test
    void donorsAndAnAuthorityWhoPutTheirTablesTogetherDoNotFindTheRest() throws Exception {
        var a = programme("A");
        var b = programme("B");
        facts(12, HANOI, a);
        facts(12, HANOI, b);
        facts(1, HANOI, null);
        var first = person(Role.DONOR, "programme:" + a);
        var second = person(Role.DONOR, "programme:" + b);
        var authority = person(Role.AUTHORITY, "place:*");

        var totals =
                List.of(
                        csv(first, SAVED + "&rows=year"),
                        csv(second, SAVED + "&rows=year"),
                        csv(authority, SAVED + "&rows=year"));

        assertThat(totals.stream().filter(t -> t.contains("*,Total,*,Total,,suppressed")).count())
                .as("total − A − B is one company")
                .isPositive();
        assertThat(csv(authority, SAVED + "&rows=programme"))
                .contains("suppressed")
                .doesNotContain("98765");
    }

    @Test
    void cutAfterCutReleasesNothingMore() throws Exception {
        var a = programme("A");
        facts(12, HANOI, a);
        facts(3, DA_NANG, null);
        var donor = person(Role.DONOR, "programme:*", "programme:" + a);
        askAll(donor, a);
        long released = releases();
        askAll(donor, a);

        assertThat(releases()).isEqualTo(released);
        assertThat(titles("RES-EL verified")).as("of one figure").isLessThanOrEqualTo(10);
    }

    private void askAll(Somebody donor, UUID programme) throws Exception {
        for (var of : List.of("all", "programme:" + programme)) {
            for (var rows : List.of("year", "division", "place", "programme")) {
                for (var columns : List.of("", "year", "division", "place", "programme")) {
                    var asked = "of=" + of + "&" + SAVED + "&rows=" + rows + "&columns=" + columns;
                    csv(donor, asked + "&from=2025&until=2025&division=17");
                }
            }
        }
    }

    private long titles(String indicator) {
        return Scope.SYSTEM.call(() ->
                database.sql(
                                "select count(*) from release_log where centre_id = ? and indicator = ?")
                        .params(centre, indicator)
                        .query(Long.class)
                        .single());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "of=place:VNM-31-2025",
                "of=programme:00000000-0000-0000-0000-000000000000",
                "of=programme:no-id",
                "figure=RES-EL claimed",
                "figure=NO-SUCH verified",
                "figure=' or 1=1 --",
                "rows=company",
                "rows=programme",
                "columns=company&rows=facts",
                "company=00000000-0000-0000-0000-000000000000",
                "status=reported&division=17&place=VNM-48-2025"
            })
    void otherParametersAreAnsweredAsIfTheyWereNotThere(String asked) throws Exception {
        facts(12, HANOI, null);
        facts(1, DA_NANG, null);
        var authority = person(Role.AUTHORITY, "place:" + HANOI);

        assertThat(csv(authority, asked)).isEqualTo(csv(authority, ""));
        assertThat(open(authority, "/overview?" + asked))
                .doesNotContain("98,765", "Da Nang", "Đà Nẵng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard",
                "/dashboard/table.csv?figure=RES-EL&by=place",
                "/dashboard/facts.csv?figure=RES-EL",
                "/dashboard/facts?figure=RES-EL",
                "/dashboard/calibration",
                "/companies",
                "/disclosure",
                "/api/assessments"
            })
    void whatIsNotProtectedIsClosedAndSaysNoNumber(String path) throws Exception {
        facts(1, DA_NANG, null);
        for (var role : List.of(Role.AUTHORITY, Role.DONOR)) {
            var answer =
                    browser.perform(
                                    get(path)
                                            .with(
                                                    person(role, "place:*", "programme:*")
                                                            .signedIn()))
                            .andExpect(status().isForbidden())
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(answer).doesNotContain("98,765", "98765");
        }
    }

    @Test
    void nothingAndOneCompanyLookAlike() throws Exception {
        var empty = workplace.centre();
        var there = personOf(empty, Role.AUTHORITY, "place:*");
        facts(1, DA_NANG, null);
        var here = person(Role.AUTHORITY, "place:*");

        assertThat(same(open(here, "/overview?" + SAVED)))
                .isEqualTo(same(open(there, "/overview?" + SAVED)));
        assertThat(csv(here, SAVED).replace(centre.toString(), ""))
                .isEqualTo(csv(there, SAVED).replace(empty.toString(), ""));
        assertThat(releases()).isZero();
    }

    @Test
    void theFilesShowWhatThePageShows() throws Exception {
        facts(12, HANOI, null);
        facts(1, DA_NANG, null);
        var authority = person(Role.AUTHORITY, "place:*");

        assertThat(text(authority, "/overview/table.json?" + SAVED))
                .contains("\"status\":\"suppressed\"", "\"definition\":", "\"released\":")
                .doesNotContain("98765");
        assertThat(sheets(authority, "/overview/table.xlsx?" + SAVED))
                .contains("RES-EL", "verified")
                .doesNotContain("98765");
    }

    @Test
    void theLogHoldsToWhomATableWasShown() throws Exception {
        facts(12, HANOI, null);
        open(person(Role.AUTHORITY, "place:*"), "/overview");
        open(person(Role.DONOR, "programme:*"), "/overview");
        open(manager, "/overview");

        assertThat(audiences()).containsExactly("authority", "donor", "export");
    }

    @Test
    void whoWasLetSeeNothingSeesNothing() throws Exception {
        facts(12, HANOI, null);

        assertThat(open(person(Role.DONOR), "/overview?of=all&" + SAVED))
                .contains("has not said yet")
                .doesNotContain("12,066");
        assertThat(open(person(Role.DONOR, "place:*"), "/overview"))
                .as("a territory is for authorities")
                .contains("has not said yet");
        assertThat(open(manager, "/overview?of=all")).contains("12,066");
    }

    private Somebody person(Role role, String... extent) {
        return personOf(centre, role, extent);
    }

    private Somebody personOf(UUID of, Role role, String... extent) {
        var person = workplace.person(of, UUID.randomUUID(), role);
        accounts.setExtent(person.id(), Set.of(extent));
        return person;
    }

    private UUID programme(String code) {
        return manager.scope()
                .call(() -> programmes.add(centre, code, "Programme " + code, null).id());
    }

    private String open(Somebody reader, String path) throws Exception {
        return text(reader, path);
    }

    private String csv(Somebody reader, String asked) throws Exception {
        return text(reader, "/overview/table.csv?" + asked).replaceAll("20\\d\\d-[^,]*Z", "");
    }

    private String text(Somebody reader, String path) throws Exception {
        return browser.perform(
                        get(java.net.URI.create(path.replace(" ", "%20").replace("'", "%27")))
                                .with(reader.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String sheets(Somebody reader, String address) throws Exception {
        var file =
                browser.perform(
                                get(java.net.URI.create(address.replace(" ", "%20")))
                                        .with(reader.signedIn()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        var path = Files.write(folder.resolve("table.xlsx"), file);
        var text = new StringBuilder();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(
                        new String(
                                zip.getInputStream(entry).readAllBytes(),
                                java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** A page without what is of the centre and of the session. */
    private static String same(String page) {
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replaceAll("_csrf[^>]*>|hx-headers=[^>]*>", "");
    }

    private long releases() {
        return Scope.SYSTEM.call(() ->
                database.sql("select count(*) from release_log where centre_id = ?")
                        .param(centre)
                        .query(Long.class)
                        .single());
    }

    private List<String> audiences() {
        return Scope.SYSTEM.call(() ->
                database.sql(
                                "select distinct audience from release_log where centre_id = ? order by 1")
                        .param(centre)
                        .query(String.class)
                        .list());
    }

    private void aMonthPasses() {
        Scope.SYSTEM.run(() ->
                database.sql(
                                "update release_standing set checked_at = checked_at - interval '40 days' where centre_id = ?")
                        .param(centre)
                        .update());
    }

    /** Verified savings of electricity, 1,000 MWh and a little; of a single one 98,765. */
    private List<UUID> facts(int companies, String place, @Nullable UUID programme) {
        var facts = new ArrayList<Fact>();
        var ids = new ArrayList<UUID>();
        for (int k = 0; k < companies; k++) {
            var company = workplace.company(centre);
            ids.add(company);
            facts.add(
                    new Fact(
                            new Who(centre, company, null),
                            "RES-EL",
                            Days.year(2025),
                            Amount.of(
                                    BigDecimal.valueOf(companies == 1 ? 98_765 : 1000 + k),
                                    "MWh/a"),
                            Status.VERIFIED,
                            Setting.at(place, "1701"),
                            new Source("test", company.toString(), "1", "test", null),
                            programme == null
                                    ? List.of()
                                    : List.of(new Share(programme, BigDecimal.ONE))));
        }
        manager.scope().run(() -> ledger.record(facts));
        return ids;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.account.PersonErased;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who is listed, who is found, and who is erased. */
@SpringBootTest
@AutoConfigureMockMvc
class DirectoryTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private JdbcClient database;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private PersonalData people;

    private UUID centre;
    private Workplace.Somebody manager;
    private String name;

    @BeforeEach
    void aCentre() {
        centre = workplace.centre();
        manager = workplace.person(centre, workplace.company(centre), Role.CENTRE_MANAGER);
        name = "Đỗ Thị Mẫu " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void nobodyIsListedWithoutConsentAndItEndsTheListing() throws Exception {
        var id = UUID.randomUUID();
        save(expert(id, ""), 302);
        act(id, "publish", "centre");
        assertThat(directory("words=" + name)).doesNotContain(">" + name + "<");

        save(expert(id, "2026-05-04"), 302);
        act(id, "publish", "centre");
        assertThat(directory("words=" + name)).contains(">" + name + "<", "mau@example.org");

        act(id, "withdraw", "provider");
        assertThat(directory("words=" + name)).doesNotContain(">" + name + "<");
        act(id, "publish", "centre");
        assertThat(directory("words=" + name)).as("must be asked anew").doesNotContain(">" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "do thi mau,,,,true",
        "MẪU LO NUNG,,,,true",
        "mau else,,,,false",
        "mau,VNM-31-2025,,,true",
        "mau,VNM-01-2008,,,false",
        "mau,,energy,,true",
        "mau,,finance,,false",
        "mau,,,textile,true",
        "mau,,,seafood_processing,false",
        "mau,no-place,no-service,no-sector,true",
    })
    void isFoundWithOrWithoutMarksByProvinceServiceAndSector(
            String words, String place, String service, String sector, boolean found)
            throws Exception {
        var id = UUID.randomUUID();
        save(expert(id, "2026-05-04"), 302);
        act(id, "publish", "centre");

        var page =
                browser.perform(
                                get("/public/vi/providers")
                                        .param("words", words)
                                        .param("place", place == null ? "" : place)
                                        .param("service", service == null ? "" : service)
                                        .param("sector", sector == null ? "" : sector))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(page.contains(">" + name + "<")).isEqualTo(found);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFields() throws Exception {
        var id = UUID.randomUUID();
        var page =
                browser.perform(
                                post("/publishing/providers/" + id)
                                        .param("kind", "firm")
                                        .param("email", "no address")
                                        .param("website", "javascript:alert(1)")
                                        .param("places", "VNM-00")
                                        .with(manager.signedIn())
                                        .with(csrf()))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page)
                .contains("Fill this in", "Not an e-mail address", "Begin it with https")
                .contains("Choose at least one", "Write it in one language");
        browser.perform(get("/publishing/providers/" + id).with(manager.signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPersonWithoutAnAccountIsErasedEverywhere() throws Exception {
        var id = UUID.randomUUID();
        save(expert(id, "2026-05-04"), 302);
        act(id, "publish", "centre");
        traces(name);

        assertThat(erasure("who", name))
                .contains("Named in 3 places")
                .contains("Consent to a case");
        browser.perform(
                        post("/publishing/erasure")
                                .param("who", name)
                                .param("reason", "letter of 3 May 2026")
                                .with(manager.signedIn())
                                .with(csrf()))
                .andExpect(redirectedUrl("/publishing/erasure"));

        assertThat(erasure("who", name)).contains("Named nowhere");
        assertThat(directory("words=mau")).doesNotContain(name);
        assertNoTraceOf(name);
    }

    @Test
    void erasingWhoConsentedLeavesTheContactOfAnotherPerson() throws Exception {
        var id = UUID.randomUUID();
        save(
                post("/publishing/providers/" + id)
                        .param("kind", "firm")
                        .param("name", "Lò Nung Việt")
                        .param("about_vi", "Lò nung")
                        .param("services", "energy")
                        .param("sectors", "textile")
                        .param("places", "VNM-31-2025")
                        .param("languages", "vi")
                        .param("contact", "Trần Bình")
                        .param("email", "binh@example.org")
                        .param("person", name)
                        .param("day", "2026-05-04")
                        .param("channel", "e-mail")
                        .param("agreed", "1"),
                302);

        assertThat(Scope.SYSTEM.call(() -> people.erase(centre, name, "letter"))).isEqualTo(1);
        assertThat(provider(id)).contains("binh@example.org", "Trần Bình").doesNotContain(name);
        assertThat(erasedFields(id)).isEqualTo("{consent_person}");
        assertThat(erasedInTrail(id)).as("what the trail never kept").isZero();
        assertThat(Scope.SYSTEM.call(() -> people.erase(centre, "Trần Bình", "letter")))
                .isEqualTo(1);
        assertThat(provider(id)).doesNotContain("binh@example.org", "Trần Bình");
    }

    @Test
    void anExpertStaysListedWhenAnotherPersonWhoIsTheContactIsErased() throws Exception {
        var id = UUID.randomUUID();
        save(expert(id, "2026-05-04").param("contact", "Trần Bình " + id), 302);
        act(id, "publish", "centre");

        Scope.SYSTEM.run(() -> people.erase(centre, "Trần Bình " + id, "letter"));
        assertThat(directory("words=" + name)).contains(">" + name + "<");
        assertNoTraceOf("Trần Bình " + id);
        Scope.SYSTEM.run(() -> people.erase(centre, name, "letter"));
        assertNoTraceOf(name);
    }

    private String erasedFields(UUID id) {
        return Scope.SYSTEM.call(() ->
                database.sql("select fields::text from erasure where row_id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
    }

    private long erasedInTrail(UUID id) {
        return Scope.SYSTEM.call(() ->
                database.sql(
                                """
                                select count(*) from audit_entry
                                where relation = 'service_provider' and row_id = ? and after::text like '%Erased%'
                                """)
                        .param(id.toString())
                        .query(Long.class)
                        .single());
    }

    private String provider(UUID id) {
        return Scope.SYSTEM.call(() ->
                database.sql("select p::text from service_provider p where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
    }

    @Test
    void anotherCentreFindsAndErasesNothing() {
        traces(name);
        var other = workplace.centre();

        assertThat(Scope.SYSTEM.call(() -> people.erase(other, name, "letter"))).isZero();
        assertThat(Scope.SYSTEM.call(() -> people.find(centre, name))).hasSize(2);
        assertThat(Scope.SYSTEM.call(() -> people.find(centre, "---"))).isEmpty();
    }

    @Test
    void anErasedAccountIsNoLongerListedAsAnExpert() throws Exception {
        var id = UUID.randomUUID();
        save(expert(id, "2026-05-04"), 302);
        act(id, "publish", "centre");

        Scope.SYSTEM.run(() ->
                events.publishEvent(
                        new PersonErased(
                                UUID.randomUUID(),
                                centre,
                                List.of(name),
                                "Erased 1",
                                "x@invalid",
                                "r")));

        assertThat(directory("")).doesNotContain(name);
        assertNoTraceOf(name);
    }

    /** A consent to a case study and a question of a person. */
    private void traces(String person) {
        var company = workplace.company(centre);
        Scope.SYSTEM.run(() -> {
            database.sql(
                            """
                            insert into case_study (id, centre_id, company_id, assessment_id, title_en, title_vi,
                                called_en, called_vi, challenge_en, challenge_vi, done_en, done_vi, figures,
                                consent_person, consent_day, consent_version)
                            values (gen_random_uuid(), ?, ?, gen_random_uuid(), 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x',
                                '{"day":"2026-01-01","currency":"VND","tonnesCo2e":1,"basis":"balanced"}', ?,
                                '2026-01-01', 1)
                            """)
                    .params(centre, company, person)
                    .update();
            database.sql(
                            """
                            insert into public_question (id, centre_id, language, question, asked_by)
                            values (gen_random_uuid(), ?, 'vi', 'Hỏi gì đó', ?)
                            """)
                    .params(centre, person)
                    .update();
        });
    }

    private void assertNoTraceOf(String person) {
        for (String table :
                new String[] {
                    "case_study", "public_question", "service_provider", "audit_entry", "erasure"
                }) {
            assertThat(
                            Scope.SYSTEM.call(() ->
                                    database.sql(
                                                    "select count(*) from %s t where t::text like ?"
                                                            .formatted(table))
                                            .param("%" + person + "%")
                                            .query(Long.class)
                                            .single()))
                    .as(table)
                    .isZero();
        }
    }

    private MockHttpServletRequestBuilder expert(UUID id, String day) {
        return post("/publishing/providers/" + id)
                .param("kind", "expert")
                .param("name", name)
                .param("about_vi", "Lò nung")
                .param("technologies", "kilns")
                .param("services", "energy", "assessment")
                .param("sectors", "textile")
                .param("places", "VNM-31-2025")
                .param("languages", "vi")
                .param("email", "mau@example.org")
                .param("person", day.isEmpty() ? "" : name)
                .param("day", day)
                .param("channel", day.isEmpty() ? "" : "e-mail")
                .param("agreed", day.isEmpty() ? "" : "1");
    }

    private void save(MockHttpServletRequestBuilder form, int status) throws Exception {
        browser.perform(form.with(manager.signedIn()).with(csrf())).andExpect(status().is(status));
    }

    private void act(UUID id, String what, String by) throws Exception {
        browser.perform(
                        post("/publishing/providers/" + id + "/" + what)
                                .param("by", by)
                                .with(manager.signedIn())
                                .with(csrf()))
                .andExpect(redirectedUrl("/publishing/providers/" + id));
    }

    private String erasure(String field, String value) throws Exception {
        return browser.perform(
                        post("/publishing/erasure")
                                .param(field, value)
                                .with(manager.signedIn())
                                .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String directory(String query) throws Exception {
        return browser.perform(get("/public/en/providers?" + query.replace(" ", "+")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

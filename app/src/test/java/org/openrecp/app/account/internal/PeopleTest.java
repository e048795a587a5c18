// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class PeopleTest implements DatabaseTest {
    private static final String PASSWORD = "four words put together";

    @Autowired private MockMvc browser;
    @Autowired private AccountStore accounts;
    @Autowired private Centres centres;
    @Autowired private JdbcClient database;

    private UUID centre = UUID.randomUUID();
    private UUID otherCentre = UUID.randomUUID();

    @BeforeEach
    void twoCentres() {
        centre = centre();
        otherCentre = centre();
        Scope.SYSTEM.run(() -> database.sql("delete from sign_in_tries").update());
    }

    @Test
    void anInvitedPersonChoosesAPasswordOnceAndSignsIn() throws Exception {
        var manager = person(centre, Role.CENTRE_MANAGER);
        var invited = invite(manager, "Consultant@example.org" + UUID.randomUUID(), "CONSULTANT");
        var link = Objects.requireNonNull((String) invited.getFlashMap().get("link"));
        var path = link.replace("http://localhost", "");

        browser.perform(get(path)).andExpect(status().isOk());
        browser.perform(
                        post(path)
                                .with(csrf())
                                .param("name", "Lê Văn An")
                                .param("language", "vi")
                                .param("password", "short"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(
                        post(path)
                                .with(csrf())
                                .param("name", "Lê Văn An")
                                .param("language", "vi")
                                .param("password", PASSWORD))
                .andExpect(redirectedUrl("/sign-in"));
        browser.perform(get(path)).andExpect(status().isNotFound());
        var id = idOf(invited);
        assertThat(accounts.find(id).orElseThrow().displayName()).isEqualTo("Lê Văn An");
        browser.perform(
                        formLogin("/sign-in")
                                .userParameter("email")
                                .user(accounts.find(id).orElseThrow().email())
                                .password(PASSWORD))
                .andExpect(authenticated().withRoles("CONSULTANT"));
    }

    @Test
    void theSameFormTwiceInvitesOnePerson() throws Exception {
        var manager = person(centre, Role.CENTRE_MANAGER);
        var id = UUID.randomUUID().toString();
        var email = id + "@example.org";
        for (int i = 0; i < 2; i++) {
            browser.perform(
                            post("/people")
                                    .with(csrf())
                                    .with(user(manager))
                                    .param("id", id)
                                    .param("name", "A")
                                    .param("email", email)
                                    .param("roles", "TRAINER"))
                    .andExpect(redirectedUrl("/people/" + id));
        }
        assertThat(accounts.members(centre)).hasSize(2);
    }

    @Test
    void aFormWithTheIdOfAnInvitedAdministratorMakesNoLinkForTheManager() throws Exception {
        var manager = person(centre, Role.CENTRE_MANAGER);
        var invited =
                new Person(
                        UUID.randomUUID(),
                        centre,
                        null,
                        UUID.randomUUID() + "@example.org",
                        "A",
                        Set.of(Role.ADMINISTRATOR),
                        "",
                        null,
                        true);
        accounts.add(invited, null);
        browser.perform(
                        post("/people")
                                .with(csrf())
                                .with(user(manager))
                                .param("id", invited.id().toString())
                                .param("name", "A")
                                .param("email", invited.email())
                                .param("roles", "CONSULTANT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(flash().attributeCount(0));
    }

    @Test
    void aDonorSeesWhatWasTickedAndNothingThatIsNotOffered() throws Exception {
        var manager = person(centre, Role.CENTRE_MANAGER);
        var id = UUID.randomUUID();
        for (var parts : new String[][] {{}, {"place:VNM-01"}, {"programme:none"}}) {
            inviteDonor(manager, id, parts).andExpect(status().isUnprocessableContent());
        }
        inviteDonor(manager, id, "programme:*", "programme:none")
                .andExpect(redirectedUrl("/people/" + id));
        assertThat(accounts.extent(id)).containsExactly("programme:*");

        browser.perform(
                        post("/people/" + id + "/roles")
                                .with(csrf())
                                .with(user(manager))
                                .param("roles", "TRAINER"))
                .andExpect(redirectedUrl("/people/" + id));
        assertThat(accounts.extent(id)).isEmpty();
    }

    @Test
    void rolesAndWhatTheyShowChangeTogetherOrNotAtAll() {
        var person = person(centre, Role.CONSULTANT);
        Scope.SYSTEM.run(() ->
                assertThatThrownBy(() ->
                                accounts.assign(
                                        person.id(), Set.of(Role.DONOR), Set.of("nonsense")))
                        .isInstanceOf(DataIntegrityViolationException.class));
        assertThat(accounts.find(person.id()).orElseThrow().roles())
                .containsExactly(Role.CONSULTANT);
    }

    @Test
    void anErasedDonorSeesNothingAnyMore() throws Exception {
        var manager = person(centre, Role.CENTRE_MANAGER);
        var id = UUID.randomUUID();
        inviteDonor(manager, id, "programme:*").andExpect(redirectedUrl("/people/" + id));
        browser.perform(
                        post("/people/" + id + "/erase")
                                .with(csrf())
                                .with(user(manager))
                                .param("reason", "Request"))
                .andExpect(redirectedUrl("/people/" + id));
        assertThat(accounts.extent(id)).isEmpty();
    }

    private ResultActions inviteDonor(Person manager, UUID id, String... parts) throws Exception {
        return browser.perform(
                post("/people")
                        .with(csrf())
                        .with(user(manager))
                        .param("id", id.toString())
                        .param("name", "D")
                        .param("email", id + "@example.org")
                        .param("roles", "DONOR")
                        .param("extent", parts));
    }

    @Test
    void anErasedAccountStaysClosed() throws Exception {
        var manager = person(centre, Role.CENTRE_MANAGER);
        var path = "/people/" + person(centre, Role.CONSULTANT).id();
        browser.perform(
                        post(path + "/erase")
                                .with(csrf())
                                .with(user(manager))
                                .param("reason", "Request"))
                .andExpect(redirectedUrl(path));
        browser.perform(post(path + "/enable").with(csrf()).with(user(manager)))
                .andExpect(status().isConflict());
        browser.perform(post(path + "/link").with(csrf()).with(user(manager)))
                .andExpect(status().isConflict());
        browser.perform(get(path).with(user(manager)))
                .andExpect(content().string(containsString("It stays closed")));
    }

    @Test
    void aManagerMakesNoAdministratorAndInvitesIntoNoOtherCentre() throws Exception {
        var manager = person(centre, Role.CENTRE_MANAGER);
        browser.perform(
                        post("/people")
                                .with(csrf())
                                .with(user(manager))
                                .param("id", UUID.randomUUID().toString())
                                .param("name", "A")
                                .param("email", UUID.randomUUID() + "@example.org")
                                .param("roles", "ADMINISTRATOR"))
                .andExpect(status().isUnprocessableContent());

        var invited =
                browser.perform(
                                post("/people")
                                        .with(csrf())
                                        .with(user(manager))
                                        .param("id", UUID.randomUUID().toString())
                                        .param("centre", otherCentre.toString())
                                        .param("name", "A")
                                        .param("email", UUID.randomUUID() + "@example.org")
                                        .param("roles", "TRAINER"))
                        .andReturn();
        assertThat(accounts.find(idOf(invited)).orElseThrow().centre()).isEqualTo(centre);

        var consultant = person(centre, Role.CONSULTANT);
        browser.perform(
                        post("/people/" + consultant.id() + "/roles")
                                .with(csrf())
                                .with(user(manager))
                                .param("roles", "ADMINISTRATOR"))
                .andExpect(status().isUnprocessableContent());
        assertThat(accounts.find(consultant.id()).orElseThrow().roles())
                .containsExactly(Role.CONSULTANT);
    }

    @Test
    void aManagerTouchesNeitherAnotherCentresPeopleNorAdministratorsNorHimself() throws Exception {
        var manager = person(centre, Role.CENTRE_MANAGER);
        var stranger = person(otherCentre, Role.CONSULTANT);
        var administrator = person(centre, Role.ADMINISTRATOR);
        for (var action : new String[] {"roles", "link", "disable", "enable"}) {
            assertThat(statusOf(manager, stranger, action)).as(action).isEqualTo(404);
            assertThat(statusOf(manager, administrator, action)).as(action).isEqualTo(403);
            assertThat(statusOf(manager, manager, action)).as(action).isEqualTo(403);
        }
        browser.perform(get("/people/" + stranger.id()).with(user(manager)))
                .andExpect(status().isNotFound());
        var list =
                browser.perform(get("/people").with(user(manager)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(list).contains(administrator.email()).doesNotContain(stranger.email());
    }

    @Test
    void aConsultantCannotRaiseHimself() throws Exception {
        var consultant = person(centre, Role.CONSULTANT);
        assertThat(statusOf(consultant, consultant, "roles")).isEqualTo(403);
        assertThat(statusOf(consultant, person(centre, Role.TRAINER), "link")).isEqualTo(403);
        consultant
                .scope()
                .run(() -> {
                    assertThat(
                                    database.sql(
                                                    "update account set roles = '{ADMINISTRATOR}' where id = ?")
                                            .param(consultant.id())
                                            .update())
                            .isZero();
                    assertThat(
                                    database.sql("select count(*) from account where centre_id = ?")
                                            .param(otherCentre)
                                            .query(Integer.class)
                                            .single())
                            .isZero();
                });
    }

    @Test
    void disablingEndsTheSessionsTheLinksAndTheSignIn() throws Exception {
        var manager = person(centre, Role.CENTRE_MANAGER);
        var person = person(centre, Role.CONSULTANT);
        var cookie =
                Objects.requireNonNull(
                        browser.perform(
                                        formLogin("/sign-in")
                                                .userParameter("email")
                                                .user(person.email())
                                                .password(PASSWORD))
                                .andReturn()
                                .getResponse()
                                .getCookie("SESSION"));
        browser.perform(get("/account").cookie(cookie)).andExpect(status().isOk());

        assertThat(statusOf(manager, person, "disable")).isEqualTo(302);

        browser.perform(get("/account").cookie(cookie)).andExpect(redirectedUrl("/sign-in"));
        browser.perform(
                        formLogin("/sign-in")
                                .userParameter("email")
                                .user(person.email())
                                .password(PASSWORD))
                .andExpect(unauthenticated());
        assertThat(statusOf(manager, person, "enable")).isEqualTo(302);
        browser.perform(
                        formLogin("/sign-in")
                                .userParameter("email")
                                .user(person.email())
                                .password(PASSWORD))
                .andExpect(authenticated());
    }

    @Test
    void aResetLinkHoldsUntilTheNextOneOrItsEnd() throws Exception {
        var manager = person(centre, Role.CENTRE_MANAGER);
        var person = person(centre, Role.CONSULTANT);
        var first = link(manager, person);
        var second = link(manager, person);
        browser.perform(get(first)).andExpect(status().isNotFound());
        browser.perform(get(second)).andExpect(status().isOk());
        Scope.SYSTEM.run(() ->
                database.sql("update one_time_link set expires_at = now() where account_id = ?")
                        .param(person.id())
                        .update());
        browser.perform(get(second)).andExpect(status().isNotFound());
    }

    @Test
    void oneChangesTheOwnPasswordOnlyWithThePresentOneAndEndsTheOtherSessions() throws Exception {
        var person = person(centre, Role.CONSULTANT);
        var other =
                Objects.requireNonNull(
                        browser.perform(
                                        formLogin("/sign-in")
                                                .userParameter("email")
                                                .user(person.email())
                                                .password(PASSWORD))
                                .andReturn()
                                .getResponse()
                                .getCookie("SESSION"));
        browser.perform(
                        post("/account/password")
                                .with(csrf())
                                .with(user(person))
                                .param("current-password", "wrong")
                                .param("new-password", "another good sentence"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(
                        post("/account/password")
                                .with(csrf())
                                .with(user(person))
                                .param("current-password", PASSWORD)
                                .param("new-password", "another good sentence"))
                .andExpect(redirectedUrl("/account"));
        browser.perform(get("/account").cookie(other)).andExpect(redirectedUrl("/sign-in"));
    }

    private MvcResult invite(Person manager, String email, String role) throws Exception {
        return browser.perform(
                        post("/people")
                                .with(csrf())
                                .with(user(manager))
                                .param("id", UUID.randomUUID().toString())
                                .param("name", "A")
                                .param("email", email)
                                .param("roles", role))
                .andExpect(status().is3xxRedirection())
                .andReturn();
    }

    private String link(Person manager, Person person) throws Exception {
        var made =
                browser.perform(
                                post("/people/" + person.id() + "/link")
                                        .with(csrf())
                                        .with(user(manager)))
                        .andReturn()
                        .getFlashMap()
                        .get("link");
        return String.valueOf(made).replace("http://localhost", "");
    }

    private int statusOf(Person manager, Person person, String action) throws Exception {
        return browser.perform(
                        post("/people/" + person.id() + "/" + action)
                                .with(csrf())
                                .with(user(manager))
                                .param("roles", "CONSULTANT"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static UUID idOf(MvcResult invited) {
        @Nullable String next = invited.getResponse().getRedirectedUrl();
        return UUID.fromString(String.valueOf(next).replace("/people/", ""));
    }

    private Person person(UUID of, Role role) {
        return Scope.SYSTEM.call(() ->
                accounts.find(
                                accounts.create(
                                        of,
                                        null,
                                        UUID.randomUUID() + "@example.org",
                                        role.name(),
                                        PASSWORD,
                                        Set.of(role)))
                        .orElseThrow());
    }

    private UUID centre() {
        var id = UUID.randomUUID();
        Scope.SYSTEM.call(() -> centres.add(new Centre(id, "Centre " + id, "VNM", "VND")));
        return id;
    }
}

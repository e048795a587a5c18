// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class ApiTokenTest implements DatabaseTest {
    private static final String PATH = "/api/openapi";

    @Autowired private MockMvc program;
    @Autowired private AccountStore accounts;
    @Autowired private Centres centres;
    @Autowired private JdbcClient database;

    private Person owner = person();

    @BeforeEach
    void somebody() {
        owner = person();
        Scope.SYSTEM.run(() -> accounts.add(owner, null));
    }

    @Test
    void opensTheInterfaceWithoutSessionOrCookieAndKeepsOnlyAHash() throws Exception {
        var token = make("read");
        program.perform(get(PATH).header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("SESSION"));
        Scope.SYSTEM.run(() -> {
            var row =
                    database.sql(
                                    "select row_to_json(t)::text from api_token t where account_id = ?")
                            .param(owner.id())
                            .query(String.class)
                            .single();
            assertThat(row).doesNotContain(token).contains("last_used_at");
            assertThat(
                            database.sql("select string_agg(after::text, '') from audit_entry")
                                    .query(String.class)
                                    .single())
                    .doesNotContain(Secret.hash(token));
        });
    }

    @Test
    void answersAProblemWithoutATokenThatHolds() throws Exception {
        for (var path : new String[] {"/api/nothing", "/api/companies"}) {
            program.perform(get(path).header("Authorization", "Bearer guess"))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"OpenRECP\""))
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                    .andExpect(jsonPath("$.status").value(401));
            program.perform(get(path)).andExpect(status().isUnauthorized());
            program.perform(post(path)).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void aSessionOpensNoMoreThanTheDescription() throws Exception {
        program.perform(get(PATH)).andExpect(redirectedUrl("/sign-in"));
        program.perform(get(PATH).with(user(owner))).andExpect(status().isOk());
    }

    @Test
    void changesNothingWithATokenThatOnlyReads() throws Exception {
        program.perform(post("/api/nothing").header("Authorization", "Bearer " + make("read")))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        program.perform(post("/api/nothing").header("Authorization", "Bearer " + make("write")))
                .andExpect(status().isNotFound());
    }

    @Test
    void holdsNoLongerThanItsTimeItsOwnersAccountAndItsOwnersWill() throws Exception {
        var token = make("read");
        Scope.SYSTEM.run(() -> accounts.disable(owner.id()));
        assertThat(statusWith(token)).isEqualTo(401);
        Scope.SYSTEM.run(() -> accounts.enable(owner.id()));
        assertThat(statusWith(token)).isEqualTo(200);
        Scope.SYSTEM.run(() -> database.sql("update api_token set expires_at = now()").update());
        assertThat(statusWith(token)).isEqualTo(401);

        var next = make("read");
        var id =
                Scope.SYSTEM.call(() ->
                        database.sql(
                                        "select id from api_token where account_id = ? and expires_at > now()")
                                .param(owner.id())
                                .query(UUID.class)
                                .single());
        program.perform(post("/account/tokens/" + id + "/end").with(csrf()).with(user(owner)))
                .andExpect(redirectedUrl("/account"));
        assertThat(statusWith(next)).isEqualTo(401);
    }

    @Test
    void endsWithADisabledAccountAndWithANewPasswordByALink() throws Exception {
        Scope.SYSTEM.run(() -> accounts.assign(owner.id(), Set.of(Role.ADMINISTRATOR), Set.of()));
        var manager = person();
        Scope.SYSTEM.run(() -> accounts.add(manager, null));
        var path = "/people/" + owner.id();

        var before = make("read");
        program.perform(post(path + "/disable").with(csrf()).with(user(manager)));
        program.perform(post(path + "/enable").with(csrf()).with(user(manager)));
        assertThat(statusWith(before)).isEqualTo(401);

        var lost = make("read");
        var link =
                program.perform(post(path + "/link").with(csrf()).with(user(manager)))
                        .andReturn()
                        .getFlashMap()
                        .get("link");
        assertThat(statusWith(lost)).isEqualTo(200);
        program.perform(
                        post(String.valueOf(link).replace("http://localhost", ""))
                                .with(csrf())
                                .param("name", "A")
                                .param("language", "en")
                                .param("password", "four words put together"))
                .andExpect(redirectedUrl("/sign-in"));
        assertThat(statusWith(lost)).isEqualTo(401);
    }

    @Test
    void readsTheMetricsOnlyForAnAdministrator() throws Exception {
        var centre = UUID.randomUUID();
        Scope.SYSTEM.call(() -> centres.add(new Centre(centre, "Centre " + centre, "VNM", "VND")));
        var id =
                Scope.SYSTEM.call(() ->
                        accounts.create(
                                centre,
                                null,
                                UUID.randomUUID() + "@example.org",
                                "C",
                                "four words put together",
                                Set.of(Role.CENTRE_MANAGER)));
        owner = accounts.find(id).orElseThrow();
        program.perform(
                        get("/actuator/prometheus")
                                .header("Authorization", "Bearer " + make("write")))
                .andExpect(status().isForbidden());
        program.perform(get("/actuator/prometheus").with(user(owner)))
                .andExpect(status().isForbidden());
        program.perform(get("/actuator/prometheus")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void opensNoPage() throws Exception {
        program.perform(get("/account").header("Authorization", "Bearer " + make("write")))
                .andExpect(redirectedUrl("/sign-in"));
    }

    private int statusWith(String token) throws Exception {
        return program.perform(get(PATH).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String make(String scope) throws Exception {
        var made =
                program.perform(
                                post("/account/tokens")
                                        .with(csrf())
                                        .with(user(owner))
                                        .param("id", UUID.randomUUID().toString())
                                        .param("token-name", "export")
                                        .param("scope", scope)
                                        .param("days", "30"))
                        .andExpect(redirectedUrl("/account"))
                        .andReturn();
        return (String) Objects.requireNonNull(made.getFlashMap().get("token"));
    }

    private static Person person() {
        return new Person(
                UUID.randomUUID(),
                null,
                null,
                UUID.randomUUID() + "@example.org",
                "A",
                Set.of(Role.ADMINISTRATOR),
                "en",
                null,
                true);
    }
}

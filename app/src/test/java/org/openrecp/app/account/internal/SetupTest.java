// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.database.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class SetupTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private JdbcClient database;
    @Autowired private FirstStart firstStart;

    @BeforeEach
    void nobodyHasAnAccount() {
        Scope.SYSTEM.run(() -> database.sql("delete from account").update());
    }

    @Test
    void makesTheFirstAdministratorOnceWithTheLinkOfTheStart() throws Exception {
        browser.perform(get("/setup").param("token", token())).andExpect(status().isOk());
        var email = UUID.randomUUID() + "@example.org";
        browser.perform(filledIn().param("email", email)).andExpect(redirectedUrl("/sign-in"));
        browser.perform(
                        formLogin("/sign-in")
                                .userParameter("email")
                                .user(email)
                                .password("four words put together"))
                .andExpect(authenticated().withRoles("ADMINISTRATOR", "CENTRE_MANAGER"));

        browser.perform(get("/setup").param("token", token())).andExpect(status().isNotFound());
        browser.perform(filledIn().param("email", "other@example.org"))
                .andExpect(status().isNotFound());
    }

    @Test
    void isNotThereForAnotherToken() throws Exception {
        browser.perform(get("/setup")).andExpect(status().isNotFound());
        browser.perform(get("/setup").param("token", "guess")).andExpect(status().isNotFound());
        browser.perform(
                        post("/setup")
                                .with(csrf())
                                .param("token", "guess")
                                .param("email", "a@example.org"))
                .andExpect(status().isNotFound());
    }

    @Test
    void saysWhatIsWrongAndMakesNothing() throws Exception {
        var page =
                browser.perform(filledIn().param("email", "no address"))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(page).contains("no address", "Give an e-mail address");
        Scope.SYSTEM.run(() ->
                assertThat(
                                database.sql("select count(*) from account")
                                        .query(Integer.class)
                                        .single())
                        .isZero());
    }

    private MockHttpServletRequestBuilder filledIn() {
        return post("/setup")
                .with(csrf())
                .param("token", token())
                .param("centre", "Centre " + UUID.randomUUID())
                .param("country", "VNM")
                .param("currency", "VND")
                .param("name", "Nguyễn Thị Hoa")
                .param("password", "four words put together");
    }

    private String token() {
        return firstStart.link().replaceAll(".*token=", "");
    }
}

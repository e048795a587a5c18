// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class SignInTest implements DatabaseTest {
    private static final String PASSWORD = "a long enough password";

    @Autowired private MockMvc browser;
    @Autowired private Accounts accounts;
    @Autowired private JdbcClient database;

    @BeforeEach
    void somebodyWhoMaySignIn() {
        Scope.SYSTEM.run(() -> {
            database.sql("delete from account").update();
            accounts.create(
                    null, null, "Admin@Example.org", "Admin", PASSWORD, Set.of(Role.ADMINISTRATOR));
        });
    }

    /** Before each, and after the last, that other tests need not wait. */
    @BeforeEach
    @AfterEach
    void nobodyHasTried() {
        Scope.SYSTEM.run(() -> database.sql("delete from sign_in_tries").update());
    }

    @Test
    void takesTheRightPasswordWhateverTheCaseOfTheAddress() throws Exception {
        tryWith("admin@example.org", PASSWORD)
                .andExpect(authenticated().withRoles("ADMINISTRATOR"));
    }

    @Test
    void saysTheSameOfAWrongPasswordAnUnknownAddressAndAClosedAccount() throws Exception {
        Scope.SYSTEM.run(() -> {
            accounts.create(null, null, "c@example.org", "C", PASSWORD, Set.of(Role.ADMINISTRATOR));
            database.sql("update account set disabled_at = now() where email = 'c@example.org'")
                    .update();
        });
        for (var address : new String[] {"admin@example.org", "nobody@example.org"}) {
            tryWith(address, "wrong")
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl("/sign-in?problem=credentials"));
        }
        tryWith("c@example.org", PASSWORD).andExpect(redirectedUrl("/sign-in?problem=credentials"));
    }

    @Test
    void makesWaitAfterFiveFailuresWhetherOrNotThereIsAnAccount() throws Exception {
        for (var address : new String[] {"admin@example.org", "nobody@example.org"}) {
            for (int i = 0; i < 5; i++) {
                tryWith(address, "wrong").andExpect(redirectedUrl("/sign-in?problem=credentials"));
            }
            tryWith(address, PASSWORD)
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl("/sign-in?problem=wait"));
        }
    }

    @Test
    void makesWaitTwiceAsLongEachTimeAndForgetsItAfterTheRightPassword() throws Exception {
        for (int i = 0; i < 5; i++) {
            tryWith("admin@example.org", "wrong");
        }
        double first = longestWait();
        letTheWaitPass();
        tryWith("admin@example.org", "wrong");
        assertThat(longestWait()).isEqualTo(2 * first);
        letTheWaitPass();
        tryWith("admin@example.org", PASSWORD).andExpect(authenticated());
        tryWith("admin@example.org", "wrong")
                .andExpect(redirectedUrl("/sign-in?problem=credentials"));
    }

    @Test
    void makesAClientWaitThatTriesManyAddresses() throws Exception {
        for (int i = 0; i < 30; i++) {
            tryWith("person" + i + "@example.org", "wrong")
                    .andExpect(redirectedUrl("/sign-in?problem=credentials"));
        }
        tryWith("admin@example.org", PASSWORD).andExpect(redirectedUrl("/sign-in?problem=wait"));
    }

    @Test
    void leadsToThePageThatWasWanted() throws Exception {
        var asked =
                browser.perform(get("/account").queryParam("part", "1"))
                        .andExpect(redirectedUrl("/sign-in"))
                        .andReturn();
        var session = Objects.requireNonNull(asked.getResponse().getCookie("SESSION"));
        browser.perform(
                        post("/sign-in")
                                .with(csrf())
                                .cookie(session)
                                .param("email", "admin@example.org")
                                .param("password", PASSWORD))
                .andExpect(redirectedUrl("http://localhost/account?part=1"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var session =
                Objects.requireNonNull(
                        tryWith("admin@example.org", PASSWORD)
                                .andReturn()
                                .getResponse()
                                .getCookie("SESSION"));
        browser.perform(get("/account").cookie(session)).andExpect(status().isOk());
        browser.perform(post("/sign-out").with(csrf()).cookie(session))
                .andExpect(redirectedUrl("/sign-in"));
        browser.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void speaksTheLanguageOfTheAccount() throws Exception {
        Scope.SYSTEM.run(() -> database.sql("update account set language = 'vi'").update());
        var language =
                tryWith("admin@example.org", PASSWORD)
                        .andReturn()
                        .getResponse()
                        .getCookie("language");
        assertThat(language).isNotNull().extracting(Cookie::getValue).isEqualTo("vi");
    }

    @Test
    void sendsAVisitorToTheSignInPageButNotAPartOfAPage() throws Exception {
        browser.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
        browser.perform(get("/nothing-here")).andExpect(redirectedUrl("/sign-in"));
        browser.perform(get("/").header("HX-Request", "true")).andExpect(status().isUnauthorized());
        browser.perform(get("/sign-in")).andExpect(status().isOk());
        browser.perform(post("/account")).andExpect(redirectedUrl("/sign-in?problem=ended"));
    }

    @Test
    void beginsNoSessionForAnIconThatABrowserLooksFor() throws Exception {
        var answer =
                browser.perform(get("/favicon.ico").header(HttpHeaders.ACCEPT, "image/svg+xml,*/*"))
                        .andExpect(status().isUnauthorized())
                        .andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void sendsHeadersThatKeepOthersOut() throws Exception {
        browser.perform(get("/sign-in"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        org.hamcrest.Matchers.containsString("script-src 'self';")))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(
                        header().string(
                                        "Cache-Control",
                                        org.hamcrest.Matchers.containsString("no-store")));
    }

    private ResultActions tryWith(String address, String password) throws Exception {
        return browser.perform(
                formLogin("/sign-in").userParameter("email").user(address).password(password));
    }

    private double longestWait() {
        return Scope.SYSTEM.call(() ->
                database.sql("select max(extract(epoch from free_at - last_at)) from sign_in_tries")
                        .query(Double.class)
                        .single());
    }

    private void letTheWaitPass() {
        Scope.SYSTEM.run(() -> database.sql("update sign_in_tries set free_at = now()").update());
    }
}

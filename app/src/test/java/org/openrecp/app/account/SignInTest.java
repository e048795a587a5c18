// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class SignInTest implements DatabaseTest {
    private static final String PASSWORD = "a long enough password";

    @Autowired private MockMvc browser;
    @Autowired private Accounts accounts;

    @BeforeEach
    void somebodyWhoMaySignIn() {
        if (accounts.isEmpty()) {
            Scope.SYSTEM.call(() ->
                    accounts.create(
                            null,
                            null,
                            "Admin@Example.org",
                            "Admin",
                            PASSWORD,
                            Set.of(Role.ADMINISTRATOR)));
        }
    }

    @Test
    void takesTheRightPasswordWhateverTheCaseOfTheAddress() throws Exception {
        browser.perform(
                        formLogin("/sign-in")
                                .userParameter("email")
                                .user("admin@example.org")
                                .password(PASSWORD))
                .andExpect(authenticated().withRoles("ADMINISTRATOR"));
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfAnUnknownAddress() throws Exception {
        for (var address : new String[] {"admin@example.org", "nobody@example.org"}) {
            browser.perform(
                            formLogin("/sign-in")
                                    .userParameter("email")
                                    .user(address)
                                    .password("wrong"))
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl("/sign-in?problem=credentials"));
        }
    }

    @Test
    void sendsAVisitorToTheSignInPage() throws Exception {
        browser.perform(get("/")).andExpect(status().is3xxRedirection());
        browser.perform(get("/sign-in")).andExpect(status().isOk());
    }
}

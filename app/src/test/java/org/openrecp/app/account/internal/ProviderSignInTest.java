// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JOSEException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.UriComponentsBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class ProviderSignInTest implements DatabaseTest {
    private static final ProviderStub PROVIDER = provider();

    @Autowired private MockMvc browser;
    @Autowired private AccountStore accounts;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        var client = "spring.security.oauth2.client.";
        properties.add(client + "registration.stub.client-id", () -> "openrecp");
        properties.add(client + "registration.stub.client-secret", () -> "secret");
        properties.add(client + "registration.stub.client-name", () -> "Ministry");
        properties.add(client + "registration.stub.scope", () -> "openid,email");
        properties.add(client + "provider.stub.issuer-uri", PROVIDER::issuer);
        properties.add(client + "registration.away.client-id", () -> "openrecp");
        properties.add(client + "registration.away.scope", () -> "openid,email");
        properties.add(client + "provider.away.issuer-uri", () -> "http://127.0.0.1:1");
    }

    @Test
    void theSignInPageOffersTheProviderByName() throws Exception {
        var page =
                browser.perform(get("/sign-in"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page)
                .contains(
                        "Sign in with Ministry", "/oauth2/authorization/stub", "name=\"password\"");
    }

    @Test
    void aProviderThatIsAwayKeepsNobodyElseOut() throws Exception {
        browser.perform(get("/oauth2/authorization/away"))
                .andExpect(redirectedUrl("/sign-in?problem=away"));
        browser.perform(get("/sign-in?problem=away"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("does not answer now")));
        signIn(account(), true).andExpect(redirectedUrl("/"));
    }

    @Test
    void takesAVerifiedAddressOfAnOpenAccountAsThatPerson() throws Exception {
        var address = account();
        var session =
                Objects.requireNonNull(
                        signIn(address.toUpperCase(Locale.ROOT), true)
                                .andExpect(redirectedUrl("/"))
                                .andReturn()
                                .getResponse()
                                .getCookie("SESSION"));
        var page =
                browser.perform(get("/account").cookie(session))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains(address);
    }

    @Test
    void refusesAnAddressThatIsNotVerifiedOrHasNoOpenAccount() throws Exception {
        var address = account();
        signIn(address, false).andExpect(unauthenticated()).andExpect(refused());
        signIn(UUID.randomUUID() + "@example.org", true)
                .andExpect(unauthenticated())
                .andExpect(refused());
        Scope.SYSTEM.run(() -> accounts.disable(accounts.findByEmail(address).orElseThrow().id()));
        signIn(address, true).andExpect(unauthenticated()).andExpect(refused());
    }

    private static org.springframework.test.web.servlet.ResultMatcher refused() {
        return redirectedUrl("/sign-in?problem=provider");
    }

    private ResultActions signIn(String address, boolean verified) throws Exception {
        var begun =
                browser.perform(get("/oauth2/authorization/stub"))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse();
        Cookie session = Objects.requireNonNull(begun.getCookie("SESSION"));
        Map<String, String> asked =
                UriComponentsBuilder.fromUriString(Objects.requireNonNull(begun.getRedirectedUrl()))
                        .build(true)
                        .getQueryParams()
                        .toSingleValueMap();
        PROVIDER.vouchFor(address, verified, text(asked, "nonce"));
        return browser.perform(
                get("/login/oauth2/code/stub")
                        .cookie(session)
                        .queryParam("code", "c")
                        .queryParam("state", text(asked, "state")));
    }

    private static String text(Map<String, String> asked, String name) {
        return URLDecoder.decode(Objects.requireNonNull(asked.get(name)), StandardCharsets.UTF_8);
    }

    private String account() {
        var address = UUID.randomUUID() + "@example.org";
        Scope.SYSTEM.run(() ->
                accounts.create(
                        null,
                        null,
                        address,
                        "A",
                        "four words put together",
                        Set.of(Role.ADMINISTRATOR)));
        return address;
    }

    private static ProviderStub provider() {
        try {
            return new ProviderStub();
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

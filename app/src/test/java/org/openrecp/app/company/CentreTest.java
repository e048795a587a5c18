// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A centre of its own for each test, with a consultant who works in its pages. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class CentreTest implements DatabaseTest {
    private static final String PASSWORD = "a long enough password";

    @Autowired MockMvc browser;
    @Autowired Companies companies;
    @Autowired Accounts accounts;
    @Autowired Centres centres;
    @Autowired AuthenticationProvider signIn;

    UUID centre = UUID.randomUUID();
    Authentication consultant = unauthenticated("nobody");

    @BeforeEach
    void aCentreWithAConsultant() {
        centre = newCentre();
        consultant = person(centre, null, Role.CONSULTANT);
    }

    ResultActions create(UUID id, Map<String, String> fields) throws Exception {
        var request = post("/companies").param("id", id.toString());
        fields.forEach(request::param);
        return browser.perform(request.with(csrf()).with(authentication(consultant)));
    }

    ResultActions change(UUID id, int version, Map<String, String> fields, Map<String, String> base)
            throws Exception {
        var request = post("/companies/" + id).param("version", "" + version);
        fields.forEach(request::param);
        base.forEach((field, value) -> request.param("base." + field, value));
        return browser.perform(request.with(csrf()).with(authentication(consultant)));
    }

    ResultActions open(String address, Authentication person) throws Exception {
        return browser.perform(get(address).with(authentication(person)));
    }

    List<String> found(String query) throws Exception {
        return names(html("/companies?" + query));
    }

    String html(String address) throws Exception {
        return open(address.replace("&amp;", "&"), consultant)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    static List<String> names(String html) {
        return Pattern.compile("<a href=\"/companies/[0-9a-f-]{36}\">([^<]*)</a>")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static String link(String html, String rel) {
        var found = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]*)\"").matcher(html);
        assertThat(found.find()).as(rel).isTrue();
        return found.group(1);
    }

    Company saved(UUID id) {
        return Scope.SYSTEM.call(() -> companies.find(id)).orElseThrow();
    }

    UUID save(String name, @Nullable String tax, @Nullable String isic, @Nullable String place) {
        var id = UUID.randomUUID();
        var details =
                new CompanyDetails(
                        name, null, null, tax, isic, null, null, null, null, null, null, place,
                        null);
        Scope.SYSTEM.run(() -> companies.create(id, centre, details));
        return id;
    }

    UUID newCentre() {
        var id = UUID.randomUUID();
        Scope.SYSTEM.run(() -> centres.add(new Centre(id, "Centre " + id, "VNM", "VND")));
        return id;
    }

    Authentication person(UUID at, @Nullable UUID company, Role role) {
        var email = UUID.randomUUID() + "@example.org";
        Scope.SYSTEM.run(
                () -> accounts.create(at, company, email, "Người dùng", PASSWORD, Set.of(role)));
        return Objects.requireNonNull(signIn.authenticate(unauthenticated(email)));
    }

    ResultActions send(String address, Authentication person, Map<String, String> fields)
            throws Exception {
        var request = post(address);
        fields.forEach(request::param);
        return browser.perform(request.with(csrf()).with(authentication(person)));
    }

    private static Authentication unauthenticated(String email) {
        return UsernamePasswordAuthenticationToken.unauthenticated(email, PASSWORD);
    }
}

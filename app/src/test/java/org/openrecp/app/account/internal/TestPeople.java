// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openrecp.app.shell.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests of any module: signed in without an account in the database. */
public final class TestPeople {
    private TestPeople() {}

    /**
     * Signs somebody with one role in to a request.
     *
     * @param company counts for {@link Role#COMPANY} alone
     */
    public static RequestPostProcessor signedIn(Role role, UUID centre, UUID company) {
        return signedIn(UUID.randomUUID(), role, centre, company);
    }

    /** The same, with the id of the account. */
    public static RequestPostProcessor signedIn(
            UUID account, Role role, UUID centre, UUID company) {
        var person =
                new Person(
                        account,
                        role == Role.ADMINISTRATOR ? null : centre,
                        role == Role.COMPANY ? company : null,
                        account + "@example.org",
                        role.name(),
                        Set.of(role),
                        "en",
                        null,
                        true);
        List<GrantedAuthority> may = new ArrayList<>(person.getAuthorities());
        may.add(new SimpleGrantedAuthority(BearerFilter.READ));
        may.add(new SimpleGrantedAuthority(BearerFilter.WRITE));
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, may));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who may sign in.
 *
 * @param language two letters; empty: none was chosen, so that the browser's counts
 * @param password hash of the password; null: none was chosen yet, or it is not to be kept here
 */
record Person(
        UUID id,
        @Nullable UUID centre,
        @Nullable UUID company,
        String email,
        String displayName,
        Set<Role> roles,
        String language,
        @Nullable String password,
        boolean enabled)
        implements Reader, UserDetails {
    private static final long serialVersionUID = 1;

    Person {
        email = email.strip();
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
        if (roles.contains(Role.COMPANY) ? company == null || roles.size() > 1 : company != null) {
            throw new IllegalArgumentException(
                    "%s has the roles %s and the company %s. A company's person has the role COMPANY alone, and a company."
                            .formatted(email, roles, company));
        }
        if (centre == null && !roles.equals(Set.of(Role.ADMINISTRATOR))) {
            throw new IllegalArgumentException(
                    "%s has the roles %s and no centre. Only an administrator has none."
                            .formatted(email, roles));
        }
    }

    /** The account's id: it names the sessions of the person and stays when the address changes. */
    @Override
    public String getName() {
        return id.toString();
    }

    @Override
    public String getUsername() {
        return id.toString();
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(
                roles.stream().map(r -> new SimpleGrantedAuthority(r.authority())).toList());
    }

    /** Whether the other is this person, invited alike and without a password yet. */
    boolean isInvitedAs(Person other) {
        return id.equals(other.id)
                && email.equalsIgnoreCase(other.email)
                && roles.equals(other.roles)
                && Objects.equals(centre, other.centre)
                && Objects.equals(company, other.company)
                && other.password == null
                && other.enabled;
    }

    /** The same person without the password, to be kept in a session. */
    Person withoutPassword() {
        return new Person(id, centre, company, email, displayName, roles, language, null, enabled);
    }

    /** What the person's work may see. */
    Scope scope() {
        if (is(Role.CONSULTANT, Role.CENTRE_MANAGER, Role.TRAINER) && company == null) {
            return new Scope(Scope.Reach.CENTRE, centre, null, id);
        }
        return is(Role.COMPANY) && company != null
                ? new Scope(Scope.Reach.COMPANY, centre, company, id)
                : new Scope(Scope.Reach.NONE, centre, null, id);
    }
}

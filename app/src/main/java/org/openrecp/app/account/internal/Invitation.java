// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Role;
import org.springframework.stereotype.Component;

/** Reads the form that invites somebody, or gives somebody other roles. */
@Component
class Invitation {
    private final People people;

    Invitation(People people) {
        this.people = people;
    }

    /** The person whom the form describes; nobody when something is wrong with it. */
    Optional<Person> read(Form form, Management management, String language) {
        Credentials.checkName(form);
        Credentials.checkEmail(form);
        var roles = roles(form, management);
        var id = id(form.text("id"));
        var centre = management.isAdministrator() ? id(form.text("centre")) : management.centre();
        var company = roles.contains(Role.COMPANY) ? id(form.text("company")) : null;
        form.require(id != null, "id", "account.choose")
                .require(
                        centre == null
                                ? roles.equals(Set.of(Role.ADMINISTRATOR))
                                : people.centres(management).stream()
                                        .anyMatch(c -> c.id().equals(centre)),
                        "centre",
                        "account.choose-centre")
                .require(
                        !roles.contains(Role.COMPANY) || isOf(centre, company),
                        "company",
                        "account.choose-company");
        return form.isRight() && id != null
                ? Optional.of(
                        new Person(
                                id,
                                centre,
                                company,
                                form.text("email"),
                                form.text("name"),
                                roles,
                                language,
                                null,
                                true))
                : Optional.empty();
    }

    /** The roles that were ticked; problems go to the field {@code roles}. */
    Set<Role> roles(Form form, Management management) {
        var roles =
                Arrays.stream(Role.values())
                        .filter(r -> form.has("roles", r.name()))
                        .collect(Collectors.toSet());
        form.require(!roles.isEmpty(), "roles", "account.choose-roles")
                .require(management.mayGive(roles), "roles", "account.choose-roles")
                .require(
                        !roles.contains(Role.COMPANY) || roles.size() == 1,
                        "roles",
                        "account.company-alone");
        return roles;
    }

    private boolean isOf(@Nullable UUID centre, @Nullable UUID company) {
        return centre != null
                && people.companies(centre).stream().anyMatch(c -> c.id().equals(company));
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Role;

/**
 * What somebody may do with other people's accounts: an administrator with all, a centre manager
 * with those of the centre except administrators, and nobody with the own one, so that none raises
 * or locks out himself.
 */
record Management(Person manager) {
    /** Whose accounts are listed; null: everybody's. */
    @Nullable UUID centre() {
        return isAdministrator() ? null : manager.centre();
    }

    boolean isAdministrator() {
        return manager.is(Role.ADMINISTRATOR);
    }

    /** Whether the account may be seen. */
    boolean sees(Person person) {
        return isAdministrator()
                || (manager.is(Role.CENTRE_MANAGER)
                        && manager.centre() != null
                        && manager.centre().equals(person.centre()));
    }

    /** Whether the account may be changed. */
    boolean manages(Person person) {
        return sees(person)
                && !person.id().equals(manager.id())
                && (isAdministrator() || !person.is(Role.ADMINISTRATOR));
    }

    /** Whether these roles may be given. */
    boolean mayGive(Set<Role> roles) {
        return isAdministrator() || !roles.contains(Role.ADMINISTRATOR);
    }

    /** The roles that may be given, as the form lists them. */
    List<Role> roles() {
        return Arrays.stream(Role.values()).filter(r -> mayGive(Set.of(r))).toList();
    }
}

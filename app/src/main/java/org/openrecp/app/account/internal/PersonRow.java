// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Role;

/**
 * Somebody as the people of a centre are listed.
 *
 * @param seen when last signed in; null: never
 */
public record PersonRow(
        UUID id,
        @Nullable UUID centreId,
        @Nullable UUID companyId,
        String email,
        String name,
        List<Role> roles,
        State state,
        Instant since,
        @Nullable Instant seen,
        String centre,
        String company) {

    /** Whether the person can sign in. */
    public enum State {
        OPEN,
        /** Has not chosen a password yet. */
        INVITED,
        DISABLED,
        /** The personal data were erased: it stays closed. */
        ERASED;

        /** Key of its name. */
        public String key() {
            return "account.state-" + name().toLowerCase(Locale.ROOT);
        }
    }

    public PersonRow {
        roles = List.copyOf(roles);
    }

    PersonRow named(String centreName, String companyName) {
        return new PersonRow(
                id,
                centreId,
                companyId,
                email,
                name,
                roles,
                state,
                since,
                seen,
                centreName,
                companyName);
    }
}

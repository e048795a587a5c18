// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Role;

/** What the rest of the application may ask of accounts. */
public interface Accounts {
    /**
     * Makes an account with a password.
     *
     * @param centre null only for an administrator of the installation
     * @param company null: one of the centre's own people
     * @return its id
     */
    UUID create(
            @Nullable UUID centre,
            @Nullable UUID company,
            String email,
            String name,
            String password,
            Set<Role> roles);

    /** Whether nobody can sign in yet. */
    boolean isEmpty();
}

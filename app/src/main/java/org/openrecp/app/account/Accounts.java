// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Role;

/** What the rest of the application may ask of accounts. */
public interface Accounts {
    /**
     * Makes an account with a password. The caller has checked that it may.
     *
     * @param centre null only for an administrator of the installation
     * @param company null: one of the centre's own people
     * @param roles {@link Role#COMPANY} alone for a company's person, anything else for the others
     * @return its id
     */
    UUID create(
            @Nullable UUID centre,
            @Nullable UUID company,
            String email,
            String name,
            String password,
            Set<Role> roles);

    /**
     * The parts of the results that an authority or a donor may see, by their codes ({@link
     * Extents}).
     */
    Set<String> extent(UUID account);

    /** Sets them. The caller has checked that it may. */
    void setExtent(UUID account, Set<String> parts);

    /** Whether nobody can sign in yet. */
    boolean isEmpty();

    /**
     * The names of accounts, whatever the work may see: who did it, may be read by who may read it.
     */
    Map<UUID, String> names(Collection<UUID> accounts);

    /**
     * The people of one company belong to another from now on: the two turned out to be one. The
     * work must be the system's.
     */
    void moveCompany(UUID from, UUID to);

    /** The people of a centre who can sign in or are invited, by name; for choosing one of them. */
    List<Member> members(UUID centre);

    /**
     * Somebody of a centre.
     *
     * @param company null: one of the centre's own people
     */
    record Member(UUID id, String name, @Nullable UUID company, Set<Role> roles) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who reads a page: a person who is signed in, as far as every module may know it. */
public interface Reader extends Principal {
    /** The account. */
    UUID id();

    /** The name to call the person by. */
    String displayName();

    /** The centre that the account belongs to; null: an administrator of the installation. */
    @Nullable UUID centre();

    /** The company that the account belongs to; null: the centre's own people. */
    @Nullable UUID company();

    /** What the person may do. */
    Set<Role> roles();

    /** Whether the person has one of these roles. */
    default boolean is(Role... any) {
        for (var role : any) {
            if (roles().contains(role)) {
                return true;
            }
        }
        return false;
    }
}

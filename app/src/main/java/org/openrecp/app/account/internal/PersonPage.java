// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Role;

/**
 * The page of one person.
 *
 * @param assignable roles that may be given
 * @param managed whether the reader may change the account
 * @param link that was made just now, to be handed over; null: none
 */
public record PersonPage(
        PersonRow person,
        List<Role> assignable,
        boolean managed,
        Form form,
        @Nullable String link) {
    public PersonPage {
        assignable = List.copyOf(assignable);
    }
}

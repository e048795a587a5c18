// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Role;

/**
 * The page of one person.
 *
 * @param assignable roles that may be given
 * @param extents what authorities and donors may be let see, and {@code held} what this one may
 * @param managed whether the reader may change the account
 * @param link that was made just now, to be handed over; null: none
 */
public record PersonPage(
        PersonRow person,
        List<Role> assignable,
        List<ExtentChoice> extents,
        Set<String> held,
        boolean managed,
        Form form,
        @Nullable String link) {
    public PersonPage {
        assignable = List.copyOf(assignable);
        extents = List.copyOf(extents);
        held = Set.copyOf(held);
    }
}

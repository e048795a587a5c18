// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.PeopleNames;

/**
 * A person's data were erased on lawful request: name and address of the account are pseudonyms
 * now, and so is the name wherever tables keep it beside the id. It is published within the
 * transaction that does it, in the scope of the system.
 *
 * @param centre whose person it is; null: the installation's
 * @param typed the names, as they are and as they were, that can only mean this person where they
 *     were typed without an id in the centre
 * @param pseudonym in place of a name
 * @param address in place of the e-mail address
 * @param reason the request, as the record shows it
 */
public record PersonErased(
        UUID account,
        @Nullable UUID centre,
        List<String> typed,
        String pseudonym,
        String address,
        String reason) {
    public PersonErased {
        typed = List.copyOf(typed);
    }

    public PeopleNames.Pseudonym names() {
        return new PeopleNames.Pseudonym(account, centre, typed, pseudonym);
    }
}

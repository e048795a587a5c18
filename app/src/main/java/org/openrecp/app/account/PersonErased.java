// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.PeopleNames;

/**
 * A person's data were erased on lawful request: name and address of the account are pseudonyms
 * now, and so is the name wherever tables keep it beside the id. It is published within the
 * transaction that does it, in the scope of the system.
 *
 * @param typedIn the centre where the name, typed without an id, can only mean this person; null:
 *     nowhere
 * @param name as it was
 * @param pseudonym in place of the name
 * @param address in place of the e-mail address
 * @param reason the request, as the record shows it
 */
public record PersonErased(
        UUID account,
        @Nullable UUID centre,
        @Nullable UUID typedIn,
        String name,
        String pseudonym,
        String address,
        String reason) {
    public PeopleNames.Pseudonym names() {
        return new PeopleNames.Pseudonym(account, typedIn, name, pseudonym);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.assessment.Author;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who claimed a saving, wherever they signed in. A person has another account on every computer: of
 * one that is not known here, the name tells.
 */
@Component
class Claimants {
    private final Accounts accounts;

    Claimants(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether somebody is who claimed a saving; accounts are seen outside of the transaction. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    boolean isOwn(Claim claim, Author who) {
        return claim.by().equals(who.id())
                || (claim.byName().strip().equalsIgnoreCase(who.name().strip())
                        && !areBothKnown(claim.by(), who));
    }

    private boolean areBothKnown(UUID claimant, Author who) {
        var ids = Stream.ofNullable(who.id()).toList();
        return !ids.isEmpty() && accounts.names(List.of(claimant, ids.getFirst())).size() == 2;
    }
}

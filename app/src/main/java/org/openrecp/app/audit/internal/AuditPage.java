// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.Accounts.Member;

/**
 * A page of the trail.
 *
 * @param names of the accounts that act in it
 * @param people to choose from
 * @param relations to choose from
 * @param next the entry before which the next page begins; null: there is none
 */
public record AuditPage(
        AuditFilter filter,
        List<AuditEntry> entries,
        Map<UUID, String> names,
        List<Member> people,
        List<String> relations,
        @Nullable Long next) {
    public AuditPage {
        entries = List.copyOf(entries);
        names = Map.copyOf(names);
        people = List.copyOf(people);
        relations = List.copyOf(relations);
    }

    /** The name of who acted; empty for the system, and for an account that is no more. */
    public String actor(AuditEntry entry) {
        return entry.actor() == null ? "" : names.getOrDefault(entry.actor(), "");
    }
}

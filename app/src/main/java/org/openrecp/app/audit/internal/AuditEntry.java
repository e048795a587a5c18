// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of one row.
 *
 * @param actor the account that did it; null: the system
 * @param relation the table
 * @param action insert, update or delete
 */
public record AuditEntry(
        long id,
        Instant at,
        @Nullable UUID actor,
        String relation,
        String row,
        String action,
        List<Change> changes) {
    public AuditEntry {
        changes = List.copyOf(changes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rest of the application may ask of the audit trail. */
public interface AuditTrail {
    /**
     * Erases a person's data in the entries of one row, on lawful request: in what stood there
     * before and after, each named field that held something gets its pseudonym. That it was done
     * is recorded.
     *
     * <p>Change the row itself first, within the same transaction of the scope of the system.
     *
     * @param centre to which the record of the erasure belongs; null: to the installation
     * @param relation the table
     * @param pseudonyms field → what takes its place
     * @param reason the request, as the record shows it; no personal data
     * @return how many entries were changed
     */
    int erase(
            @Nullable UUID centre,
            String relation,
            UUID row,
            Map<String, String> pseudonyms,
            String reason);
}

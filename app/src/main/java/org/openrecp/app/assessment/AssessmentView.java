// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * An assessment as others see it.
 *
 * @param company its id
 * @param quick whether it stands on bills alone: it has no streams yet
 * @param revision counted from 1; a frozen one is revised by the next
 * @param version rises with every change of a field
 */
public record AssessmentView(
        UUID id,
        UUID centre,
        UUID company,
        String title,
        boolean quick,
        boolean frozen,
        int revision,
        long version,
        Instant createdAt,
        Instant changedAt) {
    /** The same of another company. */
    public AssessmentView of(UUID owner) {
        return new AssessmentView(
                id, centre, owner, title, quick, frozen, revision, version, createdAt, changedAt);
    }
}

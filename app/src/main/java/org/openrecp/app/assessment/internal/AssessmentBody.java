// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.time.Instant;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.shell.EntityTag;
import org.springframework.http.ResponseEntity;

/**
 * An assessment, for programs.
 *
 * @param company its id
 * @param quick whether it stands on bills alone
 * @param frozen whether its plant can be changed no more until it is revised
 * @param revision counted from 1
 * @param version rises with every change of the plant
 */
record AssessmentBody(
        UUID id,
        UUID company,
        String title,
        boolean quick,
        boolean frozen,
        int revision,
        long version,
        Instant createdAt,
        Instant changedAt) {

    static AssessmentBody of(AssessmentView a) {
        return new AssessmentBody(
                a.id(),
                a.company(),
                a.title(),
                a.quick(),
                a.frozen(),
                a.revision(),
                a.version(),
                a.createdAt(),
                a.changedAt());
    }

    /** Changes with the plant, and when a revision is frozen or begun. */
    static EntityTag tag(AssessmentView a) {
        return a.frozen()
                ? EntityTag.of(a.version(), a.revision(), "frozen")
                : EntityTag.of(a.version(), a.revision());
    }

    static ResponseEntity<AssessmentBody> answer(AssessmentView a) {
        return ResponseEntity.ok().eTag(tag(a).value()).body(of(a));
    }
}

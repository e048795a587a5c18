// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.util.List;
import java.util.UUID;

/** What came of a draft that was sent. */
sealed interface Outcome {
    /**
     * It is an assessment.
     *
     * @param again it had been sent before, and is as it was then or as people changed it since
     */
    record Taken(UUID assessment, boolean again) implements Outcome {}

    /** Nothing was kept; never without a problem. */
    record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is wrong, and what to do.
     *
     * @param field of the form; empty: the draft as a whole
     */
    record Problem(String field, String text) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import java.util.List;

/** What came of edits: all of them stand, or none. */
public sealed interface EditOutcome {
    /**
     * They stand.
     *
     * @param version of the assessment after them
     * @param changed how many fields changed; those that had their value already did not
     */
    record Saved(long version, int changed) implements EditOutcome {}

    /** Somebody else changed these fields since the person saw them: nothing was saved. */
    record Overtaken(List<Change> standing) implements EditOutcome {
        public Overtaken {
            standing = List.copyOf(standing);
        }
    }

    /** The assessment is frozen: nothing was saved. */
    record Frozen() implements EditOutcome {}
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.List;

/** What came of protecting a table. */
public sealed interface Protection {
    /** The table may be released as it stands here. */
    record Protected(SafeTable table) implements Protection {}

    /**
     * The table must not be released, not even in part.
     *
     * @param unprotected cells for which no leaving out was found that hides them; for the centre's
     *     own eyes. A cell may be one of an earlier release, which this table would give away
     */
    record Withheld(List<Cell> unprotected) implements Protection {
        public Withheld {
            unprotected = List.copyOf(unprotected);
        }
    }
}

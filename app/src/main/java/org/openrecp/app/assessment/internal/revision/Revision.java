// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.revision;

import java.time.Instant;
import java.util.UUID;
import org.openrecp.app.shell.Texts;

/**
 * A frozen revision.
 *
 * @param number counted from 1 on each computer, so that two may bear the same
 * @param reason why it was frozen, as its author said
 * @param elsewhere whether it was approved on another computer and came in a file
 */
public record Revision(
        UUID id, int number, String reason, Instant at, String author, boolean elsewhere) {
    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    /** Its number, and that it was approved on another computer. */
    public String name(Texts texts) {
        return elsewhere
                ? texts.of("assessment.revision-elsewhere", texts.count(number))
                : texts.count(number);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what was done of the eighteen tasks of an assessment, also when it was done earlier.
 */
public interface TaskRecords {

    /**
     * How a task stands.
     *
     * @param number 1…18
     * @param state open, doing, done or skipped
     * @param reason why it is skipped; empty: it is not
     * @param responsible who does it, in the plant's own words
     * @param note what its worksheet says
     */
    record TaskRecord(
            int number,
            String state,
            String reason,
            String responsible,
            @Nullable LocalDate due,
            String note) {}

    /**
     * Takes down how a task stands since a moment.
     *
     * @throws java.util.NoSuchElementException when there is no such task within the scope
     */
    void record(UUID assessment, TaskRecord task, Instant at, Author author);

    /** Signs a task off that is done. */
    void sign(UUID assessment, int number, Instant at, Author author);
}

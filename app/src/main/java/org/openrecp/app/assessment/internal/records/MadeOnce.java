// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;

/**
 * Things of an assessment that never change once they are made, and so need no merging. Who holds
 * their table declares it as a bean.
 *
 * @param <T> a record of the file
 */
public interface MadeOnce<T> {
    /** Their name in files. */
    String name();

    Class<T> type();

    /** Whether they are made after the assessment was frozen, too. */
    boolean followsUp();

    List<T> list(UUID assessment);

    /** Whether one can be of this kind at all; what is missing in a file is null. */
    boolean isSound(T one);

    /**
     * Adds one that was made elsewhere.
     *
     * @return whether that changed anything
     * @throws java.util.NoSuchElementException when it speaks of what is not of the assessment
     * @throws IllegalArgumentException when another one bears its id
     * @throws OtherContent the same, where it is to be said of what
     */
    boolean add(AssessmentView assessment, T one);

    /** Whether a time can be one at which people worked with this program. */
    static boolean isTime(@Nullable Instant at) {
        return at != null && !at.isBefore(Instant.EPOCH) && at.isBefore(LATEST);
    }

    Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was computed of assessments, as it is kept; each answer is within the scope of the work. */
public interface Results {
    /** The newest result; of an older version than the assessment where its data changed since. */
    Optional<ResultSummary> latest(UUID assessment);

    /** The newest result of each assessment that has one. */
    Map<UUID, ResultSummary> latest(Collection<UUID> assessments);

    /** One result per version that was computed, the newest first. */
    List<ResultSummary> history(UUID assessment);

    /**
     * Computes an assessment and keeps what comes of it.
     *
     * @return whether it could be computed; if not, its page of results says why
     * @throws java.util.NoSuchElementException when it is not within the scope
     */
    boolean compute(UUID assessment);
}

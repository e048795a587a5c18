// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import java.util.List;
import java.util.UUID;

/** What assessments have achieved; each answer is within the scope of the work. */
public interface Achievements {
    /** The assessments that have achieved something. */
    List<UUID> list();

    /** All that one has achieved, the claims in the order in which they were made. */
    List<Achievement> of(UUID assessment);

    /**
     * What an assessment has achieved is more, less or other than before. Published within the
     * transaction that changes it.
     */
    record AchievementsChanged(UUID assessment) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment is compared with.
 *
 * @param revision a frozen one; null: the assessment as it stands
 */
public record Baseline(UUID assessment, @Nullable Integer revision) {

    /** As a form sends it: the id, and after a slash the revision. */
    public String value() {
        return revision == null ? assessment.toString() : assessment + "/" + revision;
    }

    /** Reads what a form sends; empty for what is none. */
    static Optional<Baseline> of(String value) {
        try {
            int slash = value.indexOf('/');
            return Optional.of(
                    slash < 0
                            ? new Baseline(UUID.fromString(value), null)
                            : new Baseline(
                                    UUID.fromString(value.substring(0, slash)),
                                    Integer.valueOf(value.substring(slash + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment is compared with.
 *
 * @param revision id of a frozen one; null: the assessment as it stands
 */
public record Baseline(UUID assessment, @Nullable UUID revision) {

    /** As forms and files have it: the id, and after a slash that of the revision. */
    public String value() {
        return revision == null ? assessment.toString() : assessment + "/" + revision;
    }

    /** Reads what a form or a file has; empty for what is none. */
    static Optional<Baseline> of(String value) {
        try {
            int slash = value.indexOf('/');
            var read =
                    slash < 0
                            ? new Baseline(UUID.fromString(value), null)
                            : new Baseline(
                                    UUID.fromString(value.substring(0, slash)),
                                    UUID.fromString(value.substring(slash + 1)));
            return Optional.of(read).filter(b -> b.value().equals(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

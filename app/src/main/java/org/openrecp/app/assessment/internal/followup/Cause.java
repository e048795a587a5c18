// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a loss arises.
 *
 * @param stream row of the stream that is lost; null: the plant as a whole
 */
public record Cause(
        UUID id, UUID assessment, @Nullable UUID stream, CauseGroup group, String text) {
    static final int LONGEST = 500;

    /** The cause that was typed; empty: its text is missing or too long, or it lies nowhere. */
    static Optional<Cause> of(
            UUID id, UUID assessment, @Nullable UUID stream, String group, String text) {
        var said = Typed.text(text);
        return CauseGroup.find(group)
                .filter(_ -> !said.isEmpty() && said.length() <= LONGEST)
                .map(found -> new Cause(id, assessment, stream, found, said));
    }

    /** Those of the causes whose ids are named. */
    static List<Cause> among(List<Cause> causes, Set<UUID> ids) {
        return causes.stream().filter(c -> ids.contains(c.id())).toList();
    }

    /** Where it is shown. */
    public String path() {
        return "/assessments/" + assessment + "/causes/" + id;
    }
}

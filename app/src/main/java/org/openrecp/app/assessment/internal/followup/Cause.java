// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a loss arises.
 *
 * @param stream row of the stream that is lost; null: the plant as a whole
 */
public record Cause(
        UUID id, UUID assessment, @Nullable UUID stream, CauseGroup group, String text) {
    /** Where it is shown. */
    public String path() {
        return "/assessments/" + assessment + "/causes/" + id;
    }
}

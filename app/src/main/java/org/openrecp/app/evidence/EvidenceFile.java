// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file or photo that is kept.
 *
 * @param size in bytes
 * @param sha256 of the content as it is kept, in hexadecimal digits
 * @param uploadedBy the account; null: the system
 * @param thumbnail whether there is a small picture of it
 */
public record EvidenceFile(
        UUID id,
        String ownerKind,
        UUID ownerId,
        String name,
        String mediaType,
        long size,
        String sha256,
        @Nullable UUID uploadedBy,
        Instant at,
        boolean thumbnail) {

    /** Where it is fetched. */
    public String path() {
        return "/evidence/" + id;
    }

    /** The ending of the name, which fits the content. */
    public String ending() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as it goes from one computer to another.
 *
 * @param size in bytes, of the content as it is kept
 * @param sha256 of the content as it is kept, in hexadecimal digits
 * @param sentSha256 of the content as it was sent first: the same photo is kept once
 * @param uploadedBy the account on the computer where it was sent; null: the system
 * @param deletedAt null: it is kept; else it travels without its content
 */
public record TravellingFile(
        UUID id,
        String ownerKind,
        UUID ownerId,
        String name,
        String mediaType,
        long size,
        String sha256,
        String sentSha256,
        @Nullable UUID uploadedBy,
        Instant at,
        @Nullable Instant deletedAt) {}

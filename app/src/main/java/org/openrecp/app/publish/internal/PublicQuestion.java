// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.time.Instant;
import java.util.UUID;

/**
 * A question of a visitor.
 *
 * @param askedBy as the visitor signed; empty: unsigned
 * @param state new, answered or refused
 * @param routedTo who is to answer
 */
public record PublicQuestion(
        UUID id,
        UUID centre,
        String centreName,
        String language,
        String question,
        String askedBy,
        Instant askedAt,
        String state,
        String routedTo,
        String answer) {}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal token of the programming interface, as its owner sees it; the secret itself is not
 * kept.
 *
 * @param mayWrite false: it only reads
 * @param lastUsed null: never
 */
public record ApiToken(
        UUID id,
        String name,
        boolean mayWrite,
        Instant expires,
        @Nullable Instant lastUsed,
        boolean expired) {}

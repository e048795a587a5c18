// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.time.Instant;

/**
 * A session as its owner may see it.
 *
 * @param handle names it on the page without giving it away
 * @param client network address at sign-in
 * @param current whether it is the one that asks
 */
public record OpenSession(
        String handle,
        Instant since,
        Instant lastUsed,
        String device,
        String client,
        boolean current) {}

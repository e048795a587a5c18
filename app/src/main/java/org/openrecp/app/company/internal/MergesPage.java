// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The companies that were merged into one, the last first. */
public record MergesPage(List<Merge> merges) {
    /**
     * One of them.
     *
     * @param name that it had
     * @param actor the name of who merged it
     */
    public record Merge(String name, @Nullable String taxCode, Instant at, String actor) {}
}

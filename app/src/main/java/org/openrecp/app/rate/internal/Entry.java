// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.rate.Rate;

/**
 * A rate that somebody of a centre added.
 *
 * @param by null: the system
 */
public record Entry(UUID id, Rate rate, Instant at, @Nullable UUID by) {
    /** Whether it is of the same currencies and the same day or year as another one. */
    boolean corrects(Entry other) {
        return of().equals(other.of());
    }

    private String of() {
        boolean ordered = rate.currency().compareTo(rate.per()) < 0;
        return (ordered ? rate.currency() + rate.per() : rate.per() + rate.currency())
                + (rate.day() == null ? rate.year() : rate.day());
    }
}

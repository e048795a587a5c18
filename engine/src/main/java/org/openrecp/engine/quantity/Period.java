// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A stretch of days, both ends included. */
public record Period(LocalDate start, LocalDate end) {
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "Period ends on %s, before it starts on %s.".formatted(end, start));
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

import java.math.BigDecimal;

/** Two counts of distinct things that may share some, not known how many. */
public record Overlap(BigDecimal one, BigDecimal other) {
    public Overlap {
        if (one.signum() < 0 || other.signum() < 0) {
            throw new IllegalArgumentException(
                    "%s and %s are no counts. Give none below zero.".formatted(one, other));
        }
    }

    /** All of the lesser are in the greater. */
    public BigDecimal least() {
        return one.max(other);
    }

    /** None is in both. */
    public BigDecimal most() {
        return one.add(other);
    }
}

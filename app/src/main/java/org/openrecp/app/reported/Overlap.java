// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

/** Two counts of distinct things that may share some, not known how many. */
public record Overlap(long one, long other) {
    public Overlap {
        if (one < 0 || other < 0) {
            throw new IllegalArgumentException(
                    "%d and %d are no counts. Give none below zero.".formatted(one, other));
        }
    }

    /** How many there are when so many are in both: {@code one + other − inBoth}. */
    public long distinct(long inBoth) {
        if (inBoth < 0 || inBoth > Math.min(one, other)) {
            throw new IllegalArgumentException(
                    "%d cannot be in both of %d and %d.".formatted(inBoth, one, other));
        }
        return one + other - inBoth;
    }

    /** All of the lesser are in the greater. */
    public long least() {
        return Math.max(one, other);
    }

    /** None is in both. */
    public long most() {
        return one + other;
    }
}

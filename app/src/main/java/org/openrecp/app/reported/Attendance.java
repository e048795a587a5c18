// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

/** A course of which only the number of people and of days was printed. */
public record Attendance(long people, long days) {
    /** {@code people · days}, when all came on all days. */
    public long personDaysIfAllCame() {
        return people * days;
    }
}

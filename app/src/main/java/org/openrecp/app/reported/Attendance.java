// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

import java.math.BigDecimal;

/** A course of which only the number of people and of days was printed. */
public record Attendance(BigDecimal people, BigDecimal days) {
    /** {@code people · days}, when all came on all days. */
    public BigDecimal personDaysIfAllCame() {
        return people.multiply(days);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rate of exchange.
 *
 * @param currency of which there are {@code value} units for one of {@code per}: {@code VND}
 * @param per {@code USD}
 * @param year that it holds for
 * @param day of the year on which it was read; null: the mean of the year
 */
public record Rate(
        String currency,
        String per,
        int year,
        @Nullable LocalDate day,
        BigDecimal value,
        String source) {
    public Rate {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(
                    "A rate is %s. Give a number above zero.".formatted(value));
        }
        if (currency.equals(per)) {
            throw new IllegalArgumentException(
                    "A rate needs two currencies, not %s twice.".formatted(per));
        }
        if (day != null && day.getYear() != year) {
            throw new IllegalArgumentException("%s is not in %d.".formatted(day, year));
        }
    }

    /** What money of one of its currencies is multiplied by to be of the other one. */
    BigDecimal factorFrom(String from) {
        return from.equals(per) ? value : BigDecimal.ONE.divide(value, MathContext.DECIMAL64);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What two printed sums say of how soon an investment returns, in one currency. */
public record Payback(BigDecimal investment, BigDecimal savingPerYear) {
    public Payback {
        if (investment.signum() < 0 || savingPerYear.signum() <= 0) {
            throw new IllegalArgumentException(
                    "%s is never returned by %s a year. Give sums above zero."
                            .formatted(investment, savingPerYear));
        }
    }

    /** {@code 12 · investment ÷ saving}, rounded to two decimals. */
    public BigDecimal months() {
        return investment
                .multiply(BigDecimal.valueOf(12))
                .divide(savingPerYear, 2, RoundingMode.HALF_UP);
    }
}

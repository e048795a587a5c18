// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Indicators.Cell;

/**
 * A figure of two others.
 *
 * @param keys one for each column of the cut
 * @param status null: of all of them
 * @param currency of the money in it; null: no money
 * @param facts behind what is above
 */
public record Quotient(
        List<String> keys,
        @Nullable Status status,
        @Nullable String currency,
        BigDecimal above,
        BigDecimal below,
        BigDecimal value,
        long facts) {
    public Quotient {
        keys = List.copyOf(keys);
    }

    /**
     * One amount, taken so many times, by another.
     *
     * @param below not zero
     */
    static Quotient of(
            List<String> keys,
            @Nullable Status status,
            @Nullable String currency,
            BigDecimal above,
            BigDecimal below,
            double factor,
            long facts) {
        return new Quotient(
                keys,
                status,
                currency,
                above,
                below,
                above.multiply(BigDecimal.valueOf(factor)).divide(below, MathContext.DECIMAL64),
                facts);
    }

    /** The same as a figure of an indicator. */
    Cell cell(String indicator) {
        return new Cell(indicator, keys, status, currency, value, 0, facts);
    }
}

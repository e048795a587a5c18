// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.math.BigDecimal;
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

    /** The same as a figure of an indicator. */
    Cell cell(String indicator) {
        return new Cell(indicator, keys, status, currency, value, 0, facts);
    }
}

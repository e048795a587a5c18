// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number of a reported figure, or the words that stand in its place.
 *
 * @param part of the figure, where it has several; empty: the whole
 * @param printed as the source has it; empty: a reading that follows from other numbers
 * @param low least value; null: no number
 * @param high greatest value; the same as the least where the source gives one number
 * @param unit a unit, a currency (also per year), or what is counted
 * @param reading of which this is a number, for instance {@code persons}; empty: of every one
 * @param indicator code of what would compute it; empty: nothing does
 */
public record ReportedAmount(
        Prose part,
        String printed,
        Qualifier qualifier,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unit,
        String reading,
        String indicator) {

    public ReportedAmount {
        if ((low == null) != (high == null)
                || (low != null && high != null && low.compareTo(high) > 0)) {
            throw new IllegalArgumentException(
                    "From %s to %s is no range. Give the lesser number first."
                            .formatted(low, high));
        }
        if (printed.isEmpty() && low == null) {
            throw new IllegalArgumentException("Neither words nor a number. Give one.");
        }
    }

    /** Whether two numbers were printed, or follow from what was. */
    public boolean isRange() {
        return low != null && high != null && low.compareTo(high) != 0;
    }
}

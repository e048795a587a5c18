// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.reported.ReportedAmount;
import org.openrecp.engine.quantity.Unit;

/**
 * A printed amount beside what is computed. They are never added; how far they are apart is said.
 *
 * @param indicatorName in the reader's language; empty: nothing computes it
 * @param computed by currency or unit; empty: no records yet
 */
public record Beside(ReportedAmount amount, String indicatorName, List<Value> computed) {
    public Beside {
        computed = List.copyOf(computed);
    }

    /**
     * A computed number.
     *
     * @param status of the records behind it, which are never added over; empty: of all
     */
    public record Value(BigDecimal amount, String unit, String status, long facts) {}

    /** Whether records could ever give it. */
    public boolean isComputable() {
        return !amount.indicator().isEmpty();
    }

    /**
     * Computed less printed, in the printed unit; null where the two do not compare. Against a
     * range it is the distance to it, zero within.
     */
    public @Nullable BigDecimal difference(Value value) {
        var low = amount.low();
        var high = amount.high();
        var factor = factor(value.unit(), amount.unit());
        if (low == null || high == null || factor == null) {
            return null;
        }
        var same = value.amount().multiply(factor).stripTrailingZeros();
        if (same.compareTo(low) < 0) {
            return same.subtract(low);
        }
        return same.compareTo(high) > 0 ? same.subtract(high) : BigDecimal.ZERO;
    }

    private static @Nullable BigDecimal factor(String from, String to) {
        if (bare(from).equals(bare(to))) {
            return BigDecimal.ONE;
        }
        var one = Unit.find(bare(from));
        var other = Unit.find(bare(to));
        return one.isPresent() && other.isPresent() && one.get().convertsTo(other.get())
                ? BigDecimal.valueOf(one.get().factorTo(other.get()))
                : null;
    }

    /** A rate per year is compared as a rate per year. */
    private static String bare(String unit) {
        return unit.replaceFirst(" ?/ ?(production )?(year|năm)$", "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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
        var one = Counted.of(from);
        var other = Counted.of(to);
        if (one.equals(other)) {
            return BigDecimal.ONE;
        }
        var unit = Unit.find(one.unit());
        var wanted = Unit.find(other.unit());
        return one.of().equals(other.of())
                        && unit.isPresent()
                        && wanted.isPresent()
                        && unit.get().convertsTo(wanted.get())
                ? BigDecimal.valueOf(unit.get().factorTo(wanted.get()))
                : null;
    }

    /**
     * What is counted, and of what: tonnes of CO2 are none of CO2e. A rate per year is compared as
     * a rate per year.
     */
    private record Counted(String unit, String of) {
        private static final Pattern PARTS =
                Pattern.compile("(\\S+?)(?: (\\S.*?))??(?: ?/ ?(?:production )?(?:year|năm))?");

        static Counted of(String text) {
            var parts = PARTS.matcher(text.replace('₂', '2'));
            return parts.matches()
                    ? new Counted(parts.group(1), Objects.requireNonNullElse(parts.group(2), ""))
                    : new Counted(text, "");
        }
    }
}

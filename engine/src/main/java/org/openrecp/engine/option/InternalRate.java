// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.List;

/** The rates at which a series of cash flows is worth nothing; 0.1 is 10 % per year. */
public sealed interface InternalRate {
    record Unique(double rate) implements InternalRate {}

    /** Several rates, ascending: no one of them says what the investment earns. */
    record Multiple(List<Double> rates) implements InternalRate {
        public Multiple {
            rates = List.copyOf(rates);
        }
    }

    /** No rate: the flows never change sign, or never balance. */
    record None() implements InternalRate {}

    /** All of them, ascending. */
    default List<Double> rates() {
        return switch (this) {
            case Unique(double rate) -> List.of(rate);
            case Multiple(List<Double> rates) -> rates;
            case None() -> List.of();
        };
    }

    /** {@code unique}, {@code multiple} or {@code none}. */
    default String status() {
        return switch (this) {
            case Unique _ -> "unique";
            case Multiple _ -> "multiple";
            case None _ -> "none";
        };
    }
}

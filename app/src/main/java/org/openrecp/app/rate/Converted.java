// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate;

import java.math.BigDecimal;
import java.util.List;

/** A total in one currency, or why there is none. */
public sealed interface Converted {
    /** With the rates that were used. */
    record Total(BigDecimal amount, String currency, List<Rate> rates) implements Converted {
        public Total {
            rates = List.copyOf(rates);
        }
    }

    /** Rates that are not known. */
    record NoRate(List<Missing> missing) implements Converted {
        public NoRate {
            missing = List.copyOf(missing);
        }
    }

    /** A rate that would have to be known: units of the one currency for one of the other. */
    record Missing(String currency, String per, int year) {
        @Override
        public String toString() {
            return "%s/%s %d".formatted(currency, per, year);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The amount of an item in a month, in the unit of the item.
 *
 * @param amount null: what was entered was taken back
 * @param cost in the currency of the centre; null: not known
 * @param version rises with every change
 * @param author who entered it last
 */
public record Entry(
        YearMonth month,
        Slot slot,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal cost,
        int version,
        String author,
        Instant at) {}

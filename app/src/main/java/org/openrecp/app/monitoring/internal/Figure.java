// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of an item in a month.
 *
 * @param amount null: not known
 * @param cost null: not known
 * @param seen version of the entry that stood there when the person began; 0: none did
 */
public record Figure(Item item, @Nullable BigDecimal amount, @Nullable BigDecimal cost, int seen) {

    /** Whether it says what stands there already. */
    public boolean isSameAs(@Nullable Entry standing) {
        return standing == null
                ? amount == null
                : equal(amount, standing.amount()) && equal(cost, standing.cost());
    }

    /** Whether it was said in knowledge of what stands there. */
    boolean hasSeen(@Nullable Entry standing) {
        return seen == (standing == null ? 0 : standing.version());
    }

    private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }
}

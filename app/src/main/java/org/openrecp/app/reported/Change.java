// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A printed change of a percentage of which the words do not say whether it is in points or in
 * percent: "68.5 %, up 20.5 percent". Both readings give a base, and both are kept.
 *
 * @param now percent
 * @param change points, or percent of the base
 */
public record Change(BigDecimal now, BigDecimal change) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** {@code now − change}. */
    public BigDecimal baseIfPoints() {
        return now.subtract(change);
    }

    /**
     * {@code now ÷ (1 + change ÷ 100)}, with the decimals of what was printed; empty: a fall by all
     * of it leaves nothing, whatever the base was.
     */
    public Optional<BigDecimal> baseIfPercent() {
        var share = HUNDRED.add(change);
        return share.signum() <= 0
                ? Optional.empty()
                : Optional.of(
                        now.multiply(HUNDRED).divide(share, decimals(), RoundingMode.HALF_UP));
    }

    private int decimals() {
        return Math.max(0, Math.max(now.scale(), change.scale()));
    }
}

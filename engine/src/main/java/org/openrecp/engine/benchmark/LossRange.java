// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import org.openrecp.engine.benchmark.Comparison.Fit;

/**
 * What may be lost in a year, in the reporting currency, and how that was found. Ranges of
 * different kinds for one subject are views of the same loss: they are never added.
 *
 * @param subject material or metric
 * @param how where the range comes from
 */
public record LossRange(String subject, double low, double high, How how) {
    /** Where a range of losses comes from. */
    public sealed interface How {
        /** Use above a benchmark. */
        record AboveBenchmark(Fit poorEnd, Fit goodEnd) implements How {}

        /**
         * Use above what the plant's own best months show.
         *
         * @param specificUse over all months
         * @param bestSpecificUse of the best tenth
         * @param sameOutput whether one end holds the output of each month fixed (from the
         *     regression)
         */
        record AboveBestMonths(double specificUse, double bestSpecificUse, boolean sameOutput)
                implements How {}

        /**
         * Percentages of a library option on its own base.
         *
         * @param wholeBill whether the base is the bill itself; if not, the bill is an upper bound
         *     of the base
         */
        record LibraryShare(LibraryOption option, boolean wholeBill) implements How {}
    }

    public LossRange {
        if (!(low >= 0) || !(high >= low)) {
            throw new IllegalArgumentException(
                    "Loss of %s is %s to %s. Give low ≤ high, neither negative."
                            .formatted(subject, low, high));
        }
    }
}

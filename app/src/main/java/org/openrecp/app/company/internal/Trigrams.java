// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.stream.IntStream;

/** The trigrams of a name, for comparing thousands of names with each other. */
final class Trigrams {
    private static final int LENGTH = 3;

    /** Rising; three characters each. */
    private final long[] values;

    private Trigrams(long[] values) {
        this.values = values;
    }

    static Trigrams of(String name) {
        var padded = "  " + name + " ";
        return new Trigrams(
                IntStream.rangeClosed(0, padded.length() - LENGTH)
                        .mapToLong(i ->
                                (long) padded.charAt(i) << 32
                                        | (long) padded.charAt(i + 1) << 16
                                        | padded.charAt(i + 2))
                        .sorted()
                        .distinct()
                        .toArray());
    }

    /**
     * Dice's coefficient, 2·|A∩B| ÷ (|A| + |B|).
     *
     * @param least where it cannot reach this, 0 may be given instead
     */
    double nearness(Trigrams other, double least) {
        int both = values.length + other.values.length;
        if (2.0 * Math.min(values.length, other.values.length) < least * both) {
            return 0;
        }
        int enough = (int) Math.ceil(least * both / 2 - 1e-9);
        int common = 0;
        for (int i = 0, j = 0; i < values.length && j < other.values.length; ) {
            if (common + Math.min(values.length - i, other.values.length - j) < enough) {
                return 0;
            }
            int order = Long.compare(values[i], other.values[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / both;
    }
}

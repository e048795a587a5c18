// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.List;

/**
 * What options of a set save alone and together, in money per year before running costs.
 *
 * @param sumOfSingles what adding the single savings would claim
 * @param ofSet what the set saves
 */
public record Overlap(List<Row> rows, double sumOfSingles, double ofSet) {
    public Overlap {
        rows = List.copyOf(rows);
    }

    /**
     * What one option saves in three contexts.
     *
     * @param alone saving of the option on the plant as it is (first in)
     * @param last what it adds when all others are done (last in)
     * @param inSequence what it adds to those before it; these sum to the set's saving
     */
    public record Row(String option, double alone, double last, double inSequence) {}
}

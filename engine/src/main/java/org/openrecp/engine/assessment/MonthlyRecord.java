// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month's bills and output.
 *
 * @param output in the unit of the plant's output; null when not known
 */
public record MonthlyRecord(YearMonth month, @Nullable Double output, List<Use> uses) {
    /**
     * What was used of a material.
     *
     * @param quantity in the unit of the material
     * @param cost in the reporting currency; null when not known
     */
    public record Use(String material, double quantity, @Nullable Double cost) {}

    public MonthlyRecord {
        uses = List.copyOf(uses);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.Estimate;

/**
 * A cleaner production option. Money in the reporting currency.
 *
 * @param unitOperation where it is done; null: the whole plant
 * @param investment at the start
 * @param yearlyCost running cost it adds per year
 * @param lifeYears whole years that it lasts, at least 1
 * @param technicalRating 0…10, null when not rated; likewise the environmental one
 * @param requires ids of options without which it cannot be done
 * @param excludes ids of options with which it cannot be done
 */
public record Option(
        String id,
        String title,
        Category category,
        @Nullable String unitOperation,
        @Nullable String cause,
        Estimate investment,
        double yearlyCost,
        int lifeYears,
        @Nullable Double technicalRating,
        @Nullable Double environmentalRating,
        List<String> requires,
        List<String> excludes,
        Status status,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable String note) {

    /** The eight classes of the UNIDO toolkit. */
    public enum Category {
        GOOD_HOUSEKEEPING,
        INPUT_SUBSTITUTION,
        BETTER_PROCESS_CONTROL,
        EQUIPMENT_MODIFICATION,
        TECHNOLOGY_CHANGE,
        ONSITE_REUSE_RECYCLING,
        USEFUL_BYPRODUCT,
        PRODUCT_MODIFICATION
    }

    public enum Status {
        IDEA,
        STUDY,
        SELECTED,
        IMPLEMENTED,
        REJECTED
    }

    public Option {
        requires = List.copyOf(requires);
        excludes = List.copyOf(excludes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.Estimate;

/**
 * One aspect of a plant in a year.
 *
 * @param absolute in the unit of the aspect, per year
 * @param relative productivity, output ÷ use, or intensity, pollution ÷ output; null for a
 *     productivity where nothing is used
 * @param leftOut ids of streams that belong here but are not counted, since their amount or a
 *     conversion is not known: the figure is then too low
 */
public record Indicator(
        Aspect aspect, Estimate absolute, @Nullable Estimate relative, List<String> leftOut) {
    public Indicator {
        leftOut = List.copyOf(leftOut);
    }

    static Indicator of(Aspect aspect, Estimate absolute, Estimate output, List<String> leftOut) {
        return new Indicator(
                aspect,
                absolute,
                aspect.isResource() ? output.over(absolute) : absolute.over(output),
                leftOut);
    }
}

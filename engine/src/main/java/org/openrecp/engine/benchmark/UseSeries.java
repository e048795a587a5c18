// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Monthly bills of one carrier or material beside the output of the same months, by month.
 *
 * @param subject id of the material, or the name of a total over several
 */
public record UseSeries(String subject, List<Month> months) {
    private static final int MONTHS_PER_YEAR = 12;
    private static final double BEST = 0.9;

    /**
     * What a month's bill says.
     *
     * @param output in the unit of the plant's output; null when not known
     * @param quantity in the unit of the material
     * @param cost in the reporting currency; null when not known
     */
    public record Month(
            YearMonth month, @Nullable Double output, double quantity, @Nullable Double cost) {
        /** Use per unit of output; null without output. */
        public @Nullable Double specificUse() {
            return output == null || output <= 0 ? null : quantity / output;
        }
    }

    public UseSeries {
        months = months.stream().sorted(Comparator.comparing(Month::month)).toList();
    }

    /** Months that have an output. */
    public List<Month> productive() {
        return months.stream().filter(m -> m.specificUse() != null).toList();
    }

    public double quantity() {
        return months.stream().mapToDouble(Month::quantity).sum();
    }

    /** Use per unit of output over the productive months; empty when there are none. */
    public OptionalDouble specificUse() {
        double output = output();
        return output > 0
                ? OptionalDouble.of(
                        productive().stream().mapToDouble(Month::quantity).sum() / output)
                : OptionalDouble.empty();
    }

    /** Average price over the months that have a cost; empty when none has. */
    public OptionalDouble price() {
        var priced = months.stream().filter(m -> m.cost() != null).toList();
        double quantity = priced.stream().mapToDouble(Month::quantity).sum();
        return quantity > 0
                ? OptionalDouble.of(
                        priced.stream().mapToDouble(m -> Objects.requireNonNull(m.cost())).sum()
                                / quantity)
                : OptionalDouble.empty();
    }

    /** Cost of a year at the average of the months, at the average price. */
    public OptionalDouble yearlyCost() {
        return price().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(price().getAsDouble() * quantity() * years());
    }

    /** Year ÷ stretch of the months. */
    public double years() {
        return (double) MONTHS_PER_YEAR / months.size();
    }

    /**
     * The specific use that the best tenth of the months reach: output ÷ use at its 90th
     * percentile, turned over. Empty with fewer than three productive months.
     */
    public OptionalDouble bestSpecificUse() {
        var productivities =
                productive().stream()
                        .filter(m -> m.quantity() > 0)
                        .mapToDouble(m -> Objects.requireNonNull(m.output()) / m.quantity())
                        .sorted()
                        .toArray();
        return productivities.length < 3
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 / quantile(productivities, BEST));
    }

    double output() {
        return productive().stream().mapToDouble(m -> Objects.requireNonNull(m.output())).sum();
    }

    /** Linear interpolation between the order statistics. */
    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}

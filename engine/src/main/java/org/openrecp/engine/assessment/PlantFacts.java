// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.option.Objective;
import org.openrecp.engine.quantity.ExchangeRate;
import org.openrecp.engine.quantity.Period;
import org.openrecp.engine.quantity.Quantity;

/**
 * What is true of the plant as a whole.
 *
 * @param isic class of ISIC Rev. 4, for instance {@code 1701}
 * @param country ISO 3166-1 alpha-3 code
 * @param currency reporting currency, ISO 4217
 * @param output product made in the period
 * @param hoursInPeriod operating hours in the period; null: the whole period
 * @param hoursPerYear operating hours in a year; null: the calendar decides
 * @param discountRate 0…1 per year
 * @param realRate whether that rate is real (without inflation) or nominal
 * @param inflation 0…1 per year
 * @param budget for options; null: no limit
 * @param gridFactor t CO2 per MWh given by the user; null: from the engine's table
 * @param seed of every random draw
 */
public record PlantFacts(
        String name,
        @Nullable String isic,
        @Nullable String country,
        @Nullable String province,
        String currency,
        Period period,
        String product,
        Quantity output,
        @Nullable Double hoursInPeriod,
        @Nullable Double hoursPerYear,
        double discountRate,
        boolean realRate,
        double inflation,
        @Nullable Double budget,
        Objective objective,
        List<ExchangeRate> exchangeRates,
        String gwpSet,
        @Nullable Double gridFactor,
        long seed) {

    public PlantFacts {
        exchangeRates = List.copyOf(exchangeRates);
    }

    /**
     * Yearly figure ÷ figure of the period: by operating hours where both are given, else by days
     * of 365.
     */
    public double periodsPerYear() {
        return hoursInPeriod != null && hoursPerYear != null
                ? hoursPerYear / hoursInPeriod
                : 365.0 / period.days();
    }
}

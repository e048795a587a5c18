// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.quantity.ExchangeRate;

/**
 * What a meter on a stream costs, installed. The figures are this project's assumptions, for the
 * order of magnitude that a ranking needs; a supplier's offer replaces them.
 *
 * @param currency the plant's where it gives a rate for USD, else USD
 * @param perUsDollar what one USD is worth in that currency
 */
record MeterCosts(Flowsheet flowsheet, String currency, double perUsDollar) {
    private static final String US_DOLLAR = "USD";

    static MeterCosts of(PlantData plant) {
        var facts = plant.facts();
        return facts.exchangeRates().stream()
                .filter(rate -> rate.currency().equals(US_DOLLAR))
                .mapToDouble(ExchangeRate::rate)
                .mapToObj(rate -> new MeterCosts(plant.flowsheet(), facts.currency(), rate))
                .findFirst()
                .orElseGet(() -> new MeterCosts(plant.flowsheet(), US_DOLLAR, 1));
    }

    double of(Stream stream) {
        return perUsDollar
                * switch (flowsheet.materialOf(stream).kind()) {
                    case ELECTRICITY -> 200;
                    case WATER, WASTEWATER -> 800;
                    case FUEL, RAW, AUXILIARY, CHEMICAL, PACKAGING, PRODUCT, BY_PRODUCT, WASTE ->
                            1500;
                    case STEAM -> 3000;
                    case EMISSION -> 5000;
                };
    }
}

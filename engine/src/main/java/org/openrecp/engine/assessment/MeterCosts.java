// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.quantity.ExchangeRate;
import org.openrecp.engine.reconciliation.MeterCost;

/**
 * Assumed costs of meters in a plant's money.
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
        return perUsDollar * MeterCost.assumedUsd(flowsheet.materialOf(stream));
    }
}

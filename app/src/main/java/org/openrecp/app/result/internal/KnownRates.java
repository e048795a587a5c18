// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import org.openrecp.app.result.ExchangeRates;
import org.springframework.stereotype.Component;

@Component
class KnownRates implements ExchangeRates {
    @Override
    public boolean knows(String from, String to, int year) {
        return from.equals(to) || (isKnown(from, year) && isKnown(to, year));
    }

    private static boolean isKnown(String currency, int year) {
        return currency.equals(Rates.DOLLAR) || Rates.find(currency, year).isPresent();
    }
}

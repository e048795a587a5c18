// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.centre;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A cleaner production centre.
 *
 * @param country ISO 3166-1 alpha-3, for instance {@code VNM}
 * @param currency ISO 4217, for instance {@code VND}: what its companies reckon in unless they say
 *     otherwise
 */
public record Centre(UUID id, String name, String country, String currency) {
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    public Centre {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A centre has no name. Give one.");
        }
        if (!isCountry(country)) {
            throw new IllegalArgumentException(
                    "%s is no country. Give three letters of ISO 3166-1.".formatted(country));
        }
        if (!isCurrency(currency)) {
            throw new IllegalArgumentException(
                    "%s is no currency. Give three letters of ISO 4217.".formatted(currency));
        }
    }

    /** Whether this is a country's code of ISO 3166-1 alpha-3. */
    public static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(code);
    }

    /** Whether this is a currency's code of ISO 4217. */
    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }
}

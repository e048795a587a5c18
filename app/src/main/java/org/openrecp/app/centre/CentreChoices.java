// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.centre;

import java.text.Collator;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** The countries and currencies that a form offers, named in the reader's language. */
public record CentreChoices(List<Choice> countries, List<Choice> currencies) {
    public CentreChoices {
        countries = List.copyOf(countries);
        currencies = List.copyOf(currencies);
    }

    /** A code and its name. */
    public record Choice(String code, String name) {}

    /** The name of a country; its code where it has none. */
    public String country(String code) {
        return countries.stream()
                .filter(c -> c.code().equals(code))
                .map(Choice::name)
                .findFirst()
                .orElse(code);
    }

    /** All of them, by name. */
    public static CentreChoices in(Locale language) {
        var byName = Comparator.comparing(Choice::name, Collator.getInstance(language));
        return new CentreChoices(
                Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                        .map(code -> Locale.of("", code))
                        .map(c -> new Choice(c.getISO3Country(), c.getDisplayCountry(language)))
                        .sorted(byName)
                        .toList(),
                Currency.getAvailableCurrencies().stream()
                        .map(c -> new Choice(c.getCurrencyCode(), c.getDisplayName(language)))
                        .sorted(Comparator.comparing(Choice::code))
                        .toList());
    }
}

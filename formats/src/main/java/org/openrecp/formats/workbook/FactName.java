// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the first cell of a row of the sheet Plant names.
 *
 * @param currency of an exchange rate; empty: the fact has none
 */
record FactName(Field fact, String currency) {
    private static final String RATE = "exchange_rate";

    /** The fact that a name means, in either language or by its key. */
    static Optional<FactName> find(String name) {
        var folded = Names.fold(name);
        var rate = SheetKind.getFact(RATE);
        for (var spelling : List.of(Names.fold(rate.nameEn()), Names.fold(rate.nameVi()))) {
            if (folded.startsWith(spelling + " ")) {
                var code = folded.substring(spelling.length()).strip().toUpperCase(Locale.ROOT);
                return Optional.of(new FactName(rate, code));
            }
        }
        return SheetKind.FACTS.stream()
                .filter(f -> f.isNamed(folded))
                .findFirst()
                .map(f -> new FactName(f, ""));
    }

    boolean isRate() {
        return fact.key().equals(RATE);
    }

    /** As rows have it: the fact's key, after which comes the currency. */
    String key() {
        return withCurrency(fact.key());
    }

    String withCurrency(String name) {
        return currency.isEmpty() ? name : name + " " + currency;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.util.Locale;
import org.openrecp.engine.benchmark.LibraryOption;

/**
 * Names of rows of the engine's reference tables, which are in English, in the reader's language. A
 * row without a translation keeps its name.
 */
record ReferenceNames(Texts texts) {
    String option(LibraryOption option) {
        return named("library." + option.id(), option.title());
    }

    /** Product of a benchmark. */
    String product(String product) {
        return named("product." + key(product), product);
    }

    /** Unit operation of a benchmark or of an option of the library. */
    String step(String step) {
        return named("step." + key(step), step);
    }

    /** How far to trust a factor. */
    String status(String status) {
        return named("factor." + key(status), status);
    }

    /** A country by its code of three letters (ISO 3166-1). */
    String country(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .filter(two -> Locale.of("", two).getISO3Country().equals(code))
                .findFirst()
                .map(two -> Locale.of("", two).getDisplayCountry(texts.locale()))
                .orElse(code);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private String named(String key, String otherwise) {
        return texts.nameOf(key, otherwise);
    }
}

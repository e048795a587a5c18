// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a text in small letters and without diacritics, so that "Cá tra" meets "ca tra". */
record Words(String spaced) {
    static Words of(String text) {
        var plain =
                Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replace('đ', 'd')
                        .replaceAll("[^\\p{L}\\p{N}]+", " ");
        return new Words(" " + plain.strip() + " ");
    }

    /** Whether the phrase occurs, as whole words; a plural s is allowed. */
    boolean contain(String phrase) {
        var wanted = of(phrase).spaced().stripTrailing();
        return !wanted.isBlank()
                && (spaced.contains(wanted + " ") || spaced.contains(wanted + "s "));
    }

    /** The parts of a cell that holds several. */
    static List<String> parts(String cell, String separator) {
        return Arrays.stream(cell.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

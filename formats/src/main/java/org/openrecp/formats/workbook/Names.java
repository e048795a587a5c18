// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares names as people type them: with or without diacritics, case, hyphens, stars. */
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\u202F_\\-*:]+");

    private Names() {}

    /** The form in which two spellings of a name are equal. */
    public static String fold(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return GAPS.matcher(lower).replaceAll(" ").strip();
    }

    /** Name of an enum constant: {@code by-product} gives {@code BY_PRODUCT}. */
    static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
    }

    /** The candidate that differs from a misspelt name in at most two letters. */
    static Optional<String> findNearest(String name, Collection<String> candidates) {
        var folded = fold(name);
        return candidates.stream()
                .filter(c -> distance(folded, fold(c)) <= Math.min(2, folded.length() / 2))
                .min(Comparator.comparingInt(c -> distance(folded, fold(c))));
    }

    /** Letters to insert, delete or replace (Levenshtein's distance). */
    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: the same as function {@code fold} of the database. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile(
                    "[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u2000-\\u206f]+");

    private Folded() {}

    /** Without marks, đ as d, lower case, single spaces. */
    static String of(String written) {
        var plain =
                MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS
                .matcher(plain.replace('Đ', 'D').replace('đ', 'd').toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The words of a text. */
    static List<String> words(String written) {
        var folded = of(written);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }
}

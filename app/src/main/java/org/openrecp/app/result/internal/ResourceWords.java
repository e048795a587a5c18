// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openrecp.engine.table.CsvTable;

/** Which indicator a resource counts for, told from the words that people write. */
final class ResourceWords {
    /** In this order: waste water before water. */
    private static final List<Word> WORDS =
            CsvTable.read(ResourceWords.class, "resource-words.csv").rows().stream()
                    .map(row -> new Word(row.get("indicator"), pattern(row.get("word"))))
                    .toList();

    private record Word(String indicator, Pattern pattern) {}

    private ResourceWords() {}

    static Optional<String> indicator(String resource) {
        var text = Normalizer.normalize(resource, Normalizer.Form.NFC);
        return WORDS.stream()
                .filter(w -> w.pattern().matcher(text).find())
                .map(Word::indicator)
                .findFirst();
    }

    private static Pattern pattern(String word) {
        return Pattern.compile(
                "(?<!\\p{L})" + Pattern.quote(word) + "s?(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

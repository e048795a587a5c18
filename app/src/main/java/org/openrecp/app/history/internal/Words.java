// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrecp.engine.table.CsvTable;
import org.openrecp.formats.workbook.Names;

/** What people write for the choices of a field and above its columns, in both languages. */
final class Words {
    private static final Map<String, Map<String, String>> CHOICES = choices();
    private static final Map<String, String> HEADERS = headers();

    private Words() {}

    /** The code of a choice; a code is one of its own words. */
    static Optional<String> choice(HistoryField field, String text) {
        var words = CHOICES.getOrDefault(field.code(), Map.of());
        return Optional.ofNullable(words.get(Names.fold(text)));
    }

    /** The codes of a field's choices. */
    static List<String> codes(HistoryField field) {
        return CHOICES.getOrDefault(field.code(), Map.of()).values().stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** What a header most likely heads: the longest known words that it has. */
    static Optional<String> field(String header, List<String> codes) {
        var folded = " " + Names.fold(header.replaceAll("\\(.*?\\)|[,/.]", " ")) + " ";
        return HEADERS.entrySet().stream()
                .filter(e -> codes.contains(e.getValue()))
                .filter(e -> folded.contains(" " + e.getKey() + " "))
                .max(Comparator.comparingInt(e -> e.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static Map<String, Map<String, String>> choices() {
        var choices = new HashMap<String, Map<String, String>>();
        for (var row : CsvTable.read(Words.class, "words.csv").rows()) {
            var words = choices.computeIfAbsent(row.get("field"), _ -> new HashMap<>());
            words.put(Names.fold(row.get("code")), row.get("code"));
            for (var word : row.get("words").split(";", -1)) {
                words.put(Names.fold(word), row.get("code"));
            }
        }
        return choices;
    }

    private static Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        for (var row : CsvTable.read(Words.class, "headers.csv").rows()) {
            for (var word : row.get("words").split(";", -1)) {
                headers.put(Names.fold(word), row.get("field"));
            }
        }
        return headers;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.openrecp.formats.text.Language;

/** Puts cells and help into a language. */
record Wording(Language language) {

    /** What a cell says: codes of choices become words, all else stays. */
    String cell(Field field, String text) {
        return switch (field.type()) {
            case CHOICE, PLACE, PERCENT ->
                    field.findChoice(text).map(c -> c.in(language)).orElse(text);
            case LIST ->
                    Arrays.stream(text.split("[;,\\n]"))
                            .map(String::strip)
                            .map(w -> field.findChoice(w).map(c -> c.in(language)).orElse(w))
                            .collect(Collectors.joining("; "));
            case ALLOCATION -> allocation(field, text);
            default -> text;
        };
    }

    private String allocation(Field field, String text) {
        var word = allocationWord(text);
        return field.findChoice(word)
                .map(c -> c.in(language) + text.substring(word.length()))
                .orElse(text);
    }

    /** The word with which an allocation begins, before the number if there is one. */
    static String allocationWord(String text) {
        return text.replaceAll("[-+0-9.,%\\s]+$", "");
    }

    /** What belongs in a column: description, choices, unit, what stands in, example. */
    String help(Field field) {
        var lines = new ArrayList<String>();
        lines.add(field.description(language));
        if (!field.choices().isEmpty() && field.type() == Field.Type.CHOICE) {
            lines.add(
                    language.choose("One of: ", "Một trong: ")
                            + field.choices().stream()
                                    .map(c -> c.in(language))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if (!field.unit().isEmpty()) {
            lines.add(language.choose("Unit: ", "Đơn vị: ") + field.unit());
        }
        if (!field.defaultText().isEmpty()) {
            lines.add(
                    language.choose("If empty: ", "Nếu để trống: ")
                            + cell(field, field.defaultText()));
        }
        if (!field.example().isEmpty()) {
            lines.add(language.choose("Example: ", "Ví dụ: ") + cell(field, field.example()));
        }
        return String.join("\n", lines);
    }
}

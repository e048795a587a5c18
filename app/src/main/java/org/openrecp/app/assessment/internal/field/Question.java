// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openrecp.engine.benchmark.LibraryOption;
import org.openrecp.engine.benchmark.OptionLibrary;
import org.openrecp.engine.table.CsvTable;
import org.openrecp.formats.text.Language;

/**
 * What is asked on the walk through a plant. Who answers no has an option of the library to think
 * about.
 */
record Question(
        String id, String english, String vietnamese, LibraryOption option, String titleVi) {
    static final List<Question> ALL =
            CsvTable.read(Question.class, "questions.csv").rows().stream()
                    .map(row ->
                            new Question(
                                    row.get("id"),
                                    row.get("en"),
                                    row.get("vi"),
                                    option(row.get("option")),
                                    row.get("title_vi")))
                    .toList();

    private static LibraryOption option(String id) {
        return OptionLibrary.all().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No option " + id));
    }

    String in(Language language) {
        return language.choose(english, vietnamese);
    }

    /** The option as a row of the sheet Options: an idea. */
    Map<String, String> idea(String note, Language language) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", option.id());
        fields.put("title", language.choose(option.title(), titleVi));
        fields.put("category", option.category().replace('_', ' '));
        fields.put("cause", language.choose("Answered no: ", "Trả lời không: ") + in(language));
        fields.put("status", "idea");
        fields.put("note", note);
        return fields;
    }
}

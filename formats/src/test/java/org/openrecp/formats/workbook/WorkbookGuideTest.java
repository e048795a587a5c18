// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openrecp.formats.Golden;
import org.openrecp.formats.text.Language;

/** The guide lists the fields that the reader knows; no two of them answer to one name. */
class WorkbookGuideTest {
    private static final Path GUIDE =
            Path.of(System.getProperty("openrecp.root", "..")).resolve("docs/guide/workbook.md");
    private static final String BEGIN = "<!-- fields -->\n";
    private static final String END = "<!-- end of fields -->";

    @Test
    void theGuideListsEveryField() throws Exception {
        var guide = Files.readString(GUIDE);
        var written =
                guide.substring(0, guide.indexOf(BEGIN) + BEGIN.length())
                        + fields()
                        + guide.substring(guide.indexOf(END));

        Golden.check(GUIDE, written);
    }

    @Test
    void noTwoFieldsOfASheetAnswerToOneName() {
        for (var kind : SheetKind.ALL) {
            assertDistinct(kind.key(), kind.fields());
        }
        assertDistinct("facts", SheetKind.FACTS);
    }

    private static void assertDistinct(String sheet, List<Field> fields) {
        var owner = new HashMap<String, String>();
        for (var field : fields) {
            for (var name : List.of(field.nameEn(), field.nameVi(), field.key())) {
                var earlier = owner.put(Names.fold(name), field.key());
                assertThat(earlier).as(sheet + ": " + name).isIn(null, field.key());
            }
            var choices = new HashMap<String, String>();
            for (var choice : field.choices()) {
                for (var name : List.of(choice.code(), choice.english(), choice.vietnamese())) {
                    var earlier = choices.put(Names.fold(name), choice.code());
                    assertThat(earlier).as(field.key() + ": " + name).isIn(null, choice.code());
                }
            }
        }
    }

    private static String fields() {
        var text = new StringBuilder();
        for (var kind : SheetKind.ALL) {
            text.append(
                    "\n### %s (%s)\n\n%s\n\n"
                            .formatted(kind.nameEn(), kind.nameVi(), kind.descriptionEn()));
            if (kind.equals(SheetKind.PLANT)) {
                text.append(
                        "Columns: name (tên), value (giá trị), unit (đơn vị), note (ghi chú). The facts:\n\n");
                table(text, SheetKind.FACTS);
            } else {
                table(text, kind.fields());
            }
        }
        return text.append('\n').toString();
    }

    private static void table(StringBuilder text, List<Field> fields) {
        text.append(
                "| field | Vietnamese | what belongs there | if empty | example |\n|---|---|---|---|---|\n");
        var wording = new Wording(Language.EN);
        for (var field : fields) {
            var name = field.required() ? "**" + field.nameEn() + "**" : field.nameEn();
            var choices =
                    field.type() == Field.Type.CHOICE
                            ? " One of: "
                                    + field.choices().stream()
                                            .map(c -> c.english() + " (" + c.vietnamese() + ")")
                                            .collect(Collectors.joining(", "))
                                    + "."
                            : "";
            var unit = field.unit().isEmpty() ? "" : " Unit: " + field.unit() + ".";
            text.append(
                    "| %s | %s | %s%s%s | %s | %s |\n"
                            .formatted(
                                    name,
                                    field.nameVi(),
                                    field.descriptionEn(),
                                    choices,
                                    unit,
                                    wording.cell(field, field.defaultText()),
                                    wording.cell(field, field.example())));
        }
    }
}

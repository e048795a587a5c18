// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openrecp.engine.assessment.PlantData.DefaultUsed;
import org.openrecp.formats.text.Language;

/**
 * Says in a language which default stood in for an empty cell, in the words of the workbook.
 *
 * @param name of the row with an id
 */
public record DefaultWords(Language language, UnaryOperator<String> name) {

    /** For instance {@code Streams S4, S5: uncertainty}. */
    public String subject(DefaultUsed used) {
        var ids =
                used.ids().isEmpty()
                        ? ""
                        : " " + String.join(", ", used.ids().stream().map(name).toList());
        var field = field(used).map(f -> f.name(language)).orElse(used.field());
        return sheet(used) + ids + (field.isEmpty() ? "" : ": " + field);
    }

    private String sheet(DefaultUsed used) {
        return SheetKind.find(used.sheet()).map(k -> k.name(language)).orElse(used.sheet());
    }

    private static Optional<Field> field(DefaultUsed used) {
        return SheetKind.find(used.sheet())
                .flatMap(k ->
                        k.key().equals("plant")
                                ? SheetKind.FACTS.stream()
                                        .filter(f -> f.isNamed(Names.fold(used.field())))
                                        .findFirst()
                                : k.findField(used.field()));
    }

    /** The value; codes of choices become words, and Vietnamese has a decimal comma. */
    public String value(DefaultUsed used) {
        var text =
                field(used)
                        .map(f -> new Wording(language).cell(f, used.value()))
                        .orElse(used.value());
        return language == Language.VI ? text.replaceAll("(\\d)\\.(\\d)", "$1,$2") : text;
    }

    /** Where the value comes from. */
    public String why(DefaultUsed used) {
        return switch (used.reason()) {
            case NOT_GIVEN -> language.choose("not given", "không nhập");
            case DENSITY_OF_WATER ->
                    language.choose("density of water", "khối lượng riêng của nước");
            case LIQUID_WATER -> language.choose("liquid water", "nước lỏng");
            case OF_THE_KIND ->
                    language.choose(
                            "usual for unit operations of this kind",
                            "thông thường của loại công đoạn này");
            case OF_THE_GRADE ->
                    language.choose(
                            "usual for measurements of this grade",
                            "thông thường của cấp số liệu này");
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.text.Language;

/**
 * A column of a sheet, or a fact of the sheet Plant, as {@code fields/*.csv} describes it.
 *
 * @param choices what may stand there; empty: anything of the type
 * @param defaultText what stands in for an empty cell; empty: nothing does
 * @param minimum least number allowed, null: none
 */
public record Field(
        String key,
        String nameEn,
        String nameVi,
        Type type,
        boolean required,
        List<Choice> choices,
        String defaultText,
        @Nullable Double minimum,
        @Nullable Double maximum,
        String unit,
        String descriptionEn,
        String descriptionVi,
        String example) {

    /** What a cell holds. */
    public enum Type {
        TEXT,
        ID,
        NUMBER,
        INTEGER,
        PERCENT,
        DATE,
        MONTH,
        CHOICE,
        UNIT,
        LIST,
        PLACE,
        QUANTITY,
        PRESSURE,
        PER_UNIT,
        MONEY,
        PRICE,
        CHANGE,
        ALLOCATION;

        /** Whether a cell of it begins with a number, so that its text tells the number style. */
        public boolean isNumeric() {
            return switch (this) {
                case NUMBER, INTEGER, PERCENT, QUANTITY, PRESSURE, PER_UNIT, MONEY, PRICE, CHANGE ->
                        true;
                case TEXT, ID, DATE, MONTH, CHOICE, UNIT, LIST, PLACE, ALLOCATION -> false;
            };
        }
    }

    /** One thing that may stand in a cell, in either language. */
    public record Choice(String code, String english, String vietnamese) {
        public String in(Language language) {
            return language.choose(english, vietnamese);
        }

        boolean matches(String folded) {
            return folded.equals(Names.fold(code))
                    || folded.equals(Names.fold(english))
                    || folded.equals(Names.fold(vietnamese));
        }

        private static Choice parse(String text) {
            var parts = text.split(":", -1);
            return new Choice(parts[0], parts[1], parts[2]);
        }
    }

    public Field {
        choices = List.copyOf(choices);
    }

    static Field of(UnaryOperator<String> row) {
        return new Field(
                row.apply("key"),
                row.apply("name_en"),
                row.apply("name_vi"),
                Type.valueOf(Names.constant(row.apply("type"))),
                row.apply("required").equals("yes"),
                Arrays.stream(row.apply("choices").split("\\|"))
                        .filter(c -> !c.isEmpty())
                        .map(Choice::parse)
                        .toList(),
                row.apply("default"),
                bound(row.apply("min")),
                bound(row.apply("max")),
                row.apply("unit"),
                row.apply("description_en"),
                row.apply("description_vi"),
                row.apply("example"));
    }

    /** A column that a person headed: no choices, no bounds but zero. */
    static Field ofHeader(String header, Type type) {
        return new Field(
                header, header, header, type, false, List.of(), "", 0.0, null, "", header, header,
                "");
    }

    /** The same field where its column is missing, which was said already. */
    Field optional() {
        return new Field(
                key,
                nameEn,
                nameVi,
                type,
                false,
                choices,
                defaultText,
                minimum,
                maximum,
                unit,
                descriptionEn,
                descriptionVi,
                example);
    }

    public String name(Language language) {
        return language.choose(nameEn, nameVi);
    }

    public String description(Language language) {
        return language.choose(descriptionEn, descriptionVi);
    }

    boolean isUncertainty() {
        return type == Type.PERCENT && key.endsWith("uncertainty");
    }

    /** Key of the sheet to whose ids the field refers, if it does. */
    public Optional<String> refersTo() {
        return switch (key) {
            case "from", "to", "process" -> Optional.of("processes");
            case "material" -> Optional.of("materials");
            case "stream" -> Optional.of("streams");
            case "option", "requires", "excludes" -> Optional.of("options");
            default -> Optional.empty();
        };
    }

    /**
     * What a person types in a language, as {@link PlantRows} keep it: {@code 1.234,5 kg} in
     * Vietnamese is {@code 1234.5 kg}, {@code 31/01/2025} is {@code 2025-01-31}, {@code sản xuất}
     * is {@code production}. What is not understood stays as it is.
     */
    public String entered(String typed, Language language) {
        var text = NumberStyle.currencyLast(typed.strip());
        var style = NumberStyle.detect(List.of(text), language).style();
        return new CellTexts(style, _ -> true).of(this, CellValue.ofText(typed));
    }

    /** What {@link PlantRows} keep, as a person types it in a language. */
    public String shown(String text, Language language) {
        var words = new Wording(language).cell(this, text);
        boolean numbers = type.isNumeric() || type == Type.ALLOCATION;
        return numbers && language == Language.VI
                ? words.replaceFirst("([0-9])\\.([0-9])", "$1,$2")
                : words;
    }

    boolean isNamed(String folded) {
        return folded.equals(Names.fold(nameEn))
                || folded.equals(Names.fold(nameVi))
                || folded.equals(Names.fold(key));
    }

    /** The choice that a text names by its code or in either language. */
    public Optional<Choice> findChoice(String text) {
        var folded = Names.fold(text);
        return choices.stream().filter(c -> c.matches(folded)).findFirst();
    }

    private static @Nullable Double bound(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}

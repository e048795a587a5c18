// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.result.Why.Typed;
import org.openrecp.app.assessment.internal.result.Why.TypedField;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;

/** The rows that a result was computed from, as they were typed, by whom and when. */
final class TypedRows {
    private static final int MOST_BEFORE = 5;

    private final UUID assessment;
    private final PlantRows rows;
    private final SheetStore sheets;
    private final Texts texts;
    private final Language language;

    TypedRows(UUID assessment, PlantRows rows, SheetStore sheets, Texts texts) {
        this.assessment = assessment;
        this.rows = rows;
        this.sheets = sheets;
        this.texts = texts;
        language = Language.of(texts.locale());
    }

    /** The row of a sheet with an id; null where there is none. */
    @Nullable Typed row(String sheet, String id, String... fields) {
        return find(sheet, r -> id.equalsIgnoreCase(r.fields().get("id")), id, fields);
    }

    /** A fact of the plant; null where it was not given. */
    @Nullable Typed fact(String key) {
        return find(
                "plant",
                r -> key.equals(r.fields().get("name")),
                SheetKind.getFact(key).name(language),
                "value",
                "unit");
    }

    /** All rows of a sheet where a field has a value. */
    List<Typed> rowsWhere(String sheet, String field, String value, String... fields) {
        return rows.rows(sheet).stream()
                .filter(r -> value.equalsIgnoreCase(r.fields().get(field)))
                .map(r -> typed(sheet, r, r.fields().getOrDefault("item", value), fields))
                .toList();
    }

    private @Nullable Typed find(
            String sheet, Predicate<PlantRows.Row> which, String name, String... fields) {
        return rows.rows(sheet).stream()
                .filter(which)
                .findFirst()
                .map(r -> typed(sheet, r, name, fields))
                .orElse(null);
    }

    private Typed typed(String sheet, PlantRows.Row row, String name, String... fields) {
        var kind = SheetKind.get(sheet);
        var shown = new ArrayList<TypedField>();
        for (var key : fields) {
            var text = row.fields().get(key);
            if (text != null) {
                var field = kind.fieldOf(key, row);
                shown.add(
                        field(
                                field.name(language),
                                field.shown(text, language) + unit(field.unit()),
                                history(row, key),
                                text,
                                change ->
                                        change.value() == null
                                                ? "–"
                                                : field.shown(change.value(), language)));
            }
        }
        return new Typed(
                kind.name(language),
                name,
                "/assessments/%s/sheets/%s#row-%s".formatted(assessment, sheet, row.id()),
                shown);
    }

    private static String unit(String unit) {
        return unit.equals("%") ? " %" : "";
    }

    private List<Change> history(PlantRows.Row row, String field) {
        try {
            return sheets.history(assessment, UUID.fromString(row.id()), field);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private TypedField field(
            String name,
            String shown,
            List<Change> history,
            String text,
            java.util.function.Function<Change, String> words) {
        var change = history.stream().filter(c -> Objects.equals(c.value(), text)).findFirst();
        var before =
                change.map(c -> history.subList(history.indexOf(c) + 1, history.size()))
                        .orElse(List.of());
        return new TypedField(
                name,
                shown,
                change.map(c -> c.author().name()).orElse(""),
                change.map(c -> texts.time(c.at())).orElse(""),
                before.stream()
                        .limit(MOST_BEFORE)
                        .map(c ->
                                texts.of(
                                        "result.before",
                                        words.apply(c),
                                        c.author().name(),
                                        texts.time(c.at())))
                        .toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says what a cell holds as {@link PlantRows} keep it: numbers with all their digits and a decimal
 * point, dates as ISO 8601 has them, choices by their code. What is not understood stays as it is.
 *
 * @param style of numbers that are text
 * @param isProcess whether a text is the id of a unit operation and not a word such as stock
 */
record CellTexts(NumberStyle style, Predicate<String> isProcess) {

    /** The rows of sheets whose texts have decimal points, counted from 1. */
    static PlantRows rows(List<SheetContent> contents) {
        var texts = new CellTexts(NumberStyle.POINT, _ -> true);
        return new PlantRows(contents.stream().map(texts::sheet).toList());
    }

    private PlantRows.Sheet sheet(SheetContent content) {
        var rows = new ArrayList<PlantRows.Row>();
        for (var cells : content.rows()) {
            var shown = new LinkedHashMap<String, String>();
            cells.forEach((key, value) -> shown.put(key, value.shown()));
            rows.add(row(content.kind(), String.valueOf(rows.size() + 1), cells, shown));
        }
        return new PlantRows.Sheet(content.kind().key(), rows);
    }

    /**
     * A row of the texts of its cells.
     *
     * @param shown the same cells as a person reads them
     */
    PlantRows.Row row(
            SheetKind kind, String id, Map<String, CellValue> cells, Map<String, String> shown) {
        var asRead = new PlantRows.Row(id, shown);
        var fields = new LinkedHashMap<String, String>();
        cells.forEach((key, value) -> fields.put(key, of(kind.fieldOf(key, asRead), value)));
        if (kind.equals(SheetKind.PLANT)) {
            fields.computeIfPresent(
                    "name", (_, name) -> FactName.find(name).map(FactName::key).orElse(name));
        }
        return new PlantRows.Row(id, fields);
    }

    /** The text of a cell; empty: it holds nothing. */
    String of(Field field, CellValue value) {
        return switch (field.type()) {
            case DATE -> Dates.find(value).map(LocalDate::toString).orElse(value.shown());
            case MONTH ->
                    Dates.findFirstDay(value)
                            .map(d -> YearMonth.from(d).toString())
                            .orElse(value.shown());
            default ->
                    value instanceof CellValue.Text(var text) ? text(field, text) : value.shown();
        };
    }

    private String text(Field field, String text) {
        return switch (field.type()) {
            case CHOICE -> choice(field, text).orElse(text);
            case PLACE -> isProcess.test(text) ? text : choice(field, text).orElse(text);
            case LIST ->
                    Arrays.stream(text.split("[;,\\n]"))
                            .map(String::strip)
                            .filter(w -> !w.isEmpty())
                            .map(w -> choice(field, w).orElse(w))
                            .collect(Collectors.joining("; "));
            case ALLOCATION -> allocation(field, text);
            case TEXT, ID, UNIT, DATE, MONTH -> text;
            case NUMBER, INTEGER, PERCENT, QUANTITY, PRESSURE, PER_UNIT, MONEY, PRICE, CHANGE ->
                    choice(field, text)
                            .orElseGet(() ->
                                    number(
                                            field.isUncertainty()
                                                    ? NumberStyle.withoutPlusMinus(text)
                                                    : text));
        };
    }

    private static Optional<String> choice(Field field, String text) {
        return field.findChoice(text).map(Field.Choice::code);
    }

    private String allocation(Field field, String text) {
        var word = Wording.allocationWord(text);
        var number = text.substring(word.length()).strip();
        return (choice(field, word).orElse(word.strip()) + " " + number(number)).strip();
    }

    private String number(String text) {
        return style.parseAmount(text)
                .map(n -> (CellValue.plain(n.value()) + " " + n.rest()).strip())
                .orElse(text);
    }
}

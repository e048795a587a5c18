// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.openrecp.app.history.internal.HistoryField.*;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Fact.Days;

/** What a row says in words: its time, place, sector, company and texts. */
final class RowTexts {
    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final int FIRST_YEAR = 1900;

    private final RowCells cells;
    private final RowKind kind;
    private final Vocabulary vocabulary;
    private final TreeMap<String, String> texts = new TreeMap<>();

    RowTexts(RowCells cells, Vocabulary vocabulary) {
        this.cells = cells;
        this.kind = cells.mapping().kind();
        this.vocabulary = vocabulary;
    }

    /** Field → text, a choice by its code. */
    SortedMap<String, String> texts() {
        return texts;
    }

    @Nullable Days days() {
        var value = cells.value(DATE.code());
        if (value.isEmpty()) {
            if (kind.hasTime()) {
                cells.trouble(cells.cell(DATE.code()), "no-date", "");
            }
            return null;
        }
        var days =
                TimeText.parse(value, cells.mapping().monthFirst(), vocabulary.today())
                        .orElse(null);
        if (days == null || days.from().getYear() < FIRST_YEAR) {
            cells.trouble(cells.cell(DATE.code()), "not-a-date", value.shown());
            return null;
        }
        if (days.until().isAfter(vocabulary.today())) {
            if (days.from().isAfter(vocabulary.today())
                    || days.until().getYear() > vocabulary.today().getYear()) {
                cells.trouble(cells.cell(DATE.code()), "future", value.shown());
                return null;
            }
            return new Days(days.from(), vocabulary.today());
        }
        return days;
    }

    void read(@Nullable Days days) {
        HistoryField.of(kind).filter(f -> f != DATE).forEach(f -> readText(f, days));
    }

    private void readText(HistoryField field, @Nullable Days days) {
        switch (field.type()) {
            case TEXT -> put(field, shown(field));
            case CHOICE -> choice(field);
            case PLACE -> place(shown(field), days);
            case SECTOR -> sector(shown(field));
            case INDICATOR -> indicator(shown(field));
            default -> {}
        }
    }

    private String shown(HistoryField field) {
        return GAPS.matcher(cells.value(field.code()).shown()).replaceAll(" ").strip();
    }

    private void put(HistoryField field, String text) {
        if (!text.isEmpty()) {
            texts.put(field.code(), text);
        }
    }

    private void choice(HistoryField field) {
        var text = shown(field);
        if (!text.isEmpty()) {
            Words.choice(field, text)
                    .ifPresentOrElse(
                            code -> put(field, code),
                            () ->
                                    cells.trouble(
                                            cells.cell(field.code()),
                                            "no-choice",
                                            text,
                                            String.join(", ", Words.codes(field))));
        }
    }

    private void place(String text, @Nullable Days days) {
        if (text.isEmpty()) {
            return;
        }
        var first = days == null ? vocabulary.today() : days.from();
        var last = days == null ? vocabulary.today() : days.until();
        switch (vocabulary.places().find(text, first, last)) {
            case PlaceNames.Found.Unit(var place) -> put(PROVINCE, place.id());
            case PlaceNames.Found.NotThen(var place, var then) -> {
                if (days == null) {
                    put(PROVINCE, place.id());
                } else {
                    cells.trouble(
                            cells.cell(PROVINCE.code()),
                            "no-place-then",
                            text,
                            last.toString(),
                            String.join(", ", then.stream().map(p -> p.name()).toList()));
                }
            }
            case PlaceNames.Found.Unknown() ->
                    cells.trouble(cells.cell(PROVINCE.code()), "no-place", text);
        }
    }

    private void sector(String text) {
        if (text.isEmpty()) {
            return;
        }
        var meant = vocabulary.sectors(text);
        switch (meant.size()) {
            case 0 -> cells.notice(cells.cell(SECTOR.code()), "no-sector", text);
            case 1 -> put(SECTOR, meant.getFirst().code());
            default ->
                    cells.trouble(
                            cells.cell(SECTOR.code()),
                            "two-sectors",
                            text,
                            meant.getLast().label(),
                            meant.getFirst().label());
        }
    }

    private void indicator(String text) {
        if (!text.isEmpty()) {
            vocabulary
                    .indicator(text)
                    .ifPresentOrElse(
                            i -> put(INDICATOR, i.code()),
                            () ->
                                    cells.trouble(
                                            cells.cell(INDICATOR.code()), "no-indicator", text));
        }
    }

    @Nullable NamedCompany company() {
        if (!kind.isOfCompany()) {
            return null;
        }
        var name = texts.getOrDefault(COMPANY_NAME.code(), "");
        if (name.isEmpty()) {
            cells.trouble(cells.cell(COMPANY_NAME.code()), "no-company", "");
            return null;
        }
        if (cells.isTooLong(cells.cell(COMPANY_NAME.code()), name)) {
            return null;
        }
        var tax = vocabulary.taxCode(texts.getOrDefault(TAX_CODE.code(), ""));
        var place = texts.get(PROVINCE.code());
        var employees = texts.get(EMPLOYEES.code());
        return new NamedCompany(
                tax.isEmpty()
                        ? vocabulary.nameKey(name) + (place == null ? "" : " @" + place)
                        : "#" + tax,
                name,
                texts.get(COMPANY_NAME_EN.code()),
                tax.isEmpty() ? null : tax,
                place,
                texts.get(SECTOR.code()),
                texts.get(ADDRESS.code()),
                employees == null || employees.length() > 7 ? null : Integer.valueOf(employees),
                cells.mapping().sheet(),
                cells.cell(COMPANY_NAME.code()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openrecp.app.result.UnitText;
import org.openrecp.formats.workbook.Names;

/** What a sheet most likely is, by the words above its columns. */
final class Suggestion {
    private static final Pattern UNIT =
            Pattern.compile("(?:\\([^()]{1,40}\\)|\\[[^\\[\\]]{1,40}\\]|,[^,()]{1,40})\\s*$");
    private static final Pattern SAVED = Pattern.compile("\\b(tiet kiem|savings?|saved)\\b");
    private static final String MONEY_SAVED = "FIN-SAV";
    private static final Map<String, String> GASES = Map.of("CO2", "ENV-CO2", "CO2e", "ENV-GHG");
    private static final List<String> TOTALS =
            List.of(
                    "tổng",
                    "tổng cộng",
                    "tổng số",
                    "cộng",
                    "total",
                    "grand total",
                    "subtotal",
                    "sum");

    private Suggestion() {}

    /** The mapping to begin with, for a kind of rows and a row of headers. */
    static SheetMapping of(Layout.Sheet sheet, RowKind kind, int header, SheetMapping before) {
        var columns = new ArrayList<ColumnMapping>();
        var used = new HashSet<String>();
        var left = new ArrayList<>(before.columns());
        var codes = HistoryField.codes(kind);
        sheet.headers(header)
                .forEach((column, text) -> {
                    var kept = SheetMapping.taken(left, text);
                    var field =
                            kept.map(ColumnMapping::field)
                                    .filter(f -> f.isEmpty() || codes.contains(f))
                                    .or(() -> field(text, codes))
                                    .filter(f -> f.isEmpty() || used.add(f) || isRepeated(f))
                                    .orElse("");
                    columns.add(
                            new ColumnMapping(
                                    column,
                                    text,
                                    field,
                                    kept.map(ColumnMapping::unit)
                                            .filter(u -> !u.isEmpty())
                                            .orElse(isAmount(field) ? unitText(text) : "")));
                });
        return new SheetMapping(
                sheet.name(),
                kind,
                header,
                before.numbers(),
                before.monthFirst(),
                columns,
                before.defaults().isEmpty() ? defaults(sheet) : before.defaults(),
                before.skip().isEmpty() ? TOTALS : before.skip(),
                before.twins());
    }

    /** Whether several columns of a sheet may be of a field. */
    static boolean isRepeated(String field) {
        return field.equals(HistoryField.PROGRAMME.code())
                || field.equals(HistoryField.SHARE.code());
    }

    /** A sheet that is named after a year is of that year. */
    private static Map<String, String> defaults(Layout.Sheet sheet) {
        var year = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])").matcher(sheet.name());
        return year.find() ? Map.of(HistoryField.DATE.code(), year.group(1)) : Map.of();
    }

    /** What a header heads, by its words; of a gas, by what its unit weighs. */
    private static Optional<String> field(String header, List<String> codes) {
        var byWords = Words.field(header, codes);
        var byGas =
                unit(header)
                        .flatMap(u -> Optional.ofNullable(GASES.get(u.gas())))
                        .filter(codes::contains);
        if (isMoneySaved(header, byWords.orElse("")) && codes.contains(MONEY_SAVED)) {
            return Optional.of(MONEY_SAVED);
        }
        return byWords.isEmpty() || GASES.containsValue(byWords.get())
                ? byGas.or(() -> byWords)
                : byWords;
    }

    /** Of money, a saving without a resource is the money that was saved. */
    private static boolean isMoneySaved(String header, String byWords) {
        return (byWords.isEmpty() || byWords.equals(HistoryField.AMOUNT.code()))
                && SAVED.matcher(Names.fold(header)).find()
                && unit(header).filter(UnitText::money).isPresent();
    }

    private static boolean isAmount(String field) {
        return HistoryField.AMOUNTS.contains(field) || field.equals(HistoryField.AMOUNT.code());
    }

    /** What stands in brackets or after a comma at the end of a header. */
    private static String unitText(String header) {
        var found = UNIT.matcher(header);
        var text = found.find() ? found.group().replaceAll("^[(\\[,]|[)\\]]\\s*$", "").strip() : "";
        return UnitText.parse(text).isPresent() ? text : "";
    }

    private static Optional<UnitText> unit(String header) {
        return UnitText.parse(unitText(header));
    }

    /** The kind of which a sheet has most columns; none where it has no company and no title. */
    static RowKind kind(Layout.Sheet sheet, int header) {
        var headers = sheet.headers(header).values();
        boolean company =
                headers.stream()
                        .anyMatch(h ->
                                Words.field(h, List.of(HistoryField.COMPANY_NAME.code()))
                                        .isPresent());
        if (has(headers, HistoryField.PARTICIPATIONS)) {
            return RowKind.TRAINING;
        }
        if (!company) {
            return has(headers, HistoryField.PRINTED) && has(headers, HistoryField.TITLE)
                    ? RowKind.REPORTED
                    : RowKind.NONE;
        }
        if (has(headers, HistoryField.ASSESSMENT_KIND)) {
            return RowKind.ASSESSMENT;
        }
        if (has(headers, HistoryField.TITLE)) {
            return RowKind.OPTION;
        }
        boolean amounts =
                headers.stream().anyMatch(h -> field(h, HistoryField.AMOUNTS).isPresent());
        return amounts ? RowKind.SAVING : RowKind.COMPANY;
    }

    private static boolean has(Collection<String> headers, HistoryField field) {
        return headers.stream().anyMatch(h -> Words.field(h, List.of(field.code())).isPresent());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sheets of a file as contents that can be written again, in either language. */
final class FileSheets {
    private final NumberStyle style;

    private FileSheets(NumberStyle style) {
        this.style = style;
    }

    static List<SheetContent> of(Sheets sheets, NumberStyle style) {
        var file = new FileSheets(style);
        return SheetKind.ALL.stream().map(kind -> file.content(kind, sheets)).toList();
    }

    private SheetContent content(SheetKind kind, Sheets sheets) {
        var others = new ArrayList<Field>();
        var headers =
                kind.equals(SheetKind.MONTHLY)
                        ? sheets.otherColumns(kind)
                        : Map.<Integer, String>of();
        headers.values().forEach(header -> others.add(Field.ofHeader(header, Field.Type.QUANTITY)));
        var rows = new ArrayList<Map<String, CellValue>>();
        for (var entry : sheets.entries(kind)) {
            var row = new HashMap<String, CellValue>();
            kind.fields().forEach(f -> row.put(f.key(), typed(f, entry.value(f.key()))));
            headers.forEach((column, header) ->
                    row.put(
                            header,
                            typed(
                                    Field.ofHeader(header, Field.Type.QUANTITY),
                                    entry.line().cell(column))));
            rows.add(kind.equals(SheetKind.PLANT) ? fact(row) : row);
        }
        return new SheetContent(kind, others, rows);
    }

    /** Gives a fact its key as name and its value the fact's type. */
    private Map<String, CellValue> fact(Map<String, CellValue> row) {
        var name = row.getOrDefault("name", new CellValue.Empty()).shown();
        var folded = Names.fold(name);
        for (var fact : SheetKind.FACTS) {
            for (var spelling : List.of(fact.nameEn(), fact.nameVi())) {
                var known = Names.fold(spelling);
                boolean rate = fact.key().equals("exchange_rate") && folded.startsWith(known + " ");
                if (folded.equals(known) || rate) {
                    var code = folded.substring(known.length()).toUpperCase(Locale.ROOT);
                    row.put("name", CellValue.ofText(fact.key() + code));
                    row.computeIfPresent("value", (_, value) -> typed(fact, value));
                    return row;
                }
            }
        }
        return row;
    }

    /** A text that is a number or a date, as one. */
    private CellValue typed(Field field, CellValue value) {
        if (!(value instanceof CellValue.Text(String text))) {
            return value;
        }
        if (field.type() == Field.Type.DATE || field.type() == Field.Type.MONTH) {
            return Dates.findFirstDay(value).<CellValue>map(CellValue.Day::new).orElse(value);
        }
        if (!field.type().isNumeric()) {
            return value;
        }
        return style.parseLeading(text)
                .filter(n -> n.rest().isEmpty())
                .<CellValue>map(n -> new CellValue.Numeric(n.value(), false))
                .orElse(value);
    }
}

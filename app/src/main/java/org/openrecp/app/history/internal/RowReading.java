// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.workbook.NumberStyle;
import org.openrecp.formats.workbook.SheetLine;

/** Reads the rows of one sheet by its mapping, and says of every cell that it cannot read why. */
final class RowReading {
    private final SheetMapping mapping;
    private final SheetColumns columns;
    private final Vocabulary vocabulary;
    private final List<String> skip;
    private final @Nullable NumberStyle style;

    RowReading(SheetMapping mapping, Layout.Sheet sheet, Vocabulary vocabulary) {
        this.mapping = mapping;
        this.columns = new SheetColumns(mapping);
        this.vocabulary = vocabulary;
        this.skip = mapping.skip().stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
        this.style =
                switch (mapping.numbers()) {
                    case "comma" -> NumberStyle.COMMA;
                    case "point" -> NumberStyle.POINT;
                    default -> style(columns, sheet);
                };
    }

    /** How the columns of figures write numbers as text; null: nothing in them tells. */
    private static @Nullable NumberStyle style(SheetColumns columns, Layout.Sheet sheet) {
        int evidence =
                columns.all().stream()
                        .filter(c -> HistoryField.isFigure(c.field()))
                        .mapToInt(c -> sheet.evidence().getOrDefault(c.column(), 0))
                        .sum();
        return evidence == 0 ? null : evidence > 0 ? NumberStyle.POINT : NumberStyle.COMMA;
    }

    /** The company of a row, without its figures; null: it names none, or is left out. */
    @Nullable NamedCompany company(SheetLine line) {
        if (!mapping.kind().isOfCompany() || isLeftOut(line)) {
            return null;
        }
        var cells = new RowCells(mapping, columns, line, style);
        var words = new RowTexts(cells, vocabulary);
        words.read(words.days());
        if (mapping.kind() == RowKind.COMPANY) {
            new RowAmounts(cells, vocabulary, words.texts()).read();
        }
        return words.company();
    }

    /** The row; null: it is left out. */
    @Nullable ReadRow read(SheetLine line) {
        if (isLeftOut(line)) {
            return null;
        }
        var cells = new RowCells(mapping, columns, line, style);
        var words = new RowTexts(cells, vocabulary);
        var days = words.days();
        words.read(days);
        var figures = new RowAmounts(cells, vocabulary, words.texts());
        var amounts = figures.read();
        var shares = new RowShares(cells, vocabulary).read();
        return new ReadRow(
                mapping.sheet(),
                line.number(),
                mapping.kind(),
                words.company(),
                days,
                words.texts(),
                amounts,
                shares,
                cells.read(),
                cells.troubles());
    }

    private boolean isLeftOut(SheetLine line) {
        if (line.number() <= mapping.header()) {
            return true;
        }
        for (int column = 0; column < 3 && !skip.isEmpty(); column++) {
            // with its marks: "cộng" is a total, "công ty" a company
            var text = line.cell(column).shown().toLowerCase(Locale.ROOT);
            var first = text.indexOf(':') < 0 ? text : text.replaceFirst(" *:.*$", "");
            if (skip.contains(first)) {
                return true;
            }
        }
        return columns.all().stream().allMatch(c -> line.cell(c.column()).isEmpty());
    }
}

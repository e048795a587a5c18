// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.NumberStyle;
import org.openrecp.formats.workbook.SheetLine;

/** Reads the rows of one sheet by its mapping, and says of every cell that it cannot read why. */
final class RowReading {
    private final SheetMapping mapping;
    private final Vocabulary vocabulary;
    private final List<String> skip;
    private final @Nullable NumberStyle style;

    RowReading(SheetMapping mapping, Layout.Sheet sheet, Vocabulary vocabulary) {
        this.mapping = mapping;
        this.vocabulary = vocabulary;
        this.skip = mapping.skip().stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
        this.style = style(mapping, sheet);
    }

    /** How the sheet writes numbers as text; null: nothing in it tells. */
    private static @Nullable NumberStyle style(SheetMapping mapping, Layout.Sheet sheet) {
        if (!mapping.numbers().equals("auto")) {
            return mapping.numbers().equals("comma") ? NumberStyle.COMMA : NumberStyle.POINT;
        }
        var texts =
                sheet.first().stream()
                        .filter(l -> l.number() > mapping.header())
                        .flatMap(l ->
                                mapping.columns().stream()
                                        .filter(c -> isAmount(c.field()))
                                        .flatMap(c ->
                                                Optional.ofNullable(l.texts().get(c.column()))
                                                        .stream()))
                        .toList();
        var detected = NumberStyle.detect(texts, Language.VI);
        return detected.certain() ? detected.style() : null;
    }

    private static boolean isAmount(String field) {
        return HistoryField.find(field)
                .map(f ->
                        f.type() == HistoryField.Type.AMOUNT
                                || f.type() == HistoryField.Type.NUMBER)
                .orElse(!field.isEmpty());
    }

    /** The row; null: it is left out. */
    @Nullable ReadRow read(SheetLine line) {
        if (line.number() <= mapping.header() || isSkipped(line)) {
            return null;
        }
        var cells = new RowCells(mapping, line, style);
        var words = new RowTexts(cells, vocabulary);
        var days = words.days();
        words.read(days);
        var figures = new RowAmounts(cells, vocabulary, words.texts());
        var amounts = figures.read();
        var shares = figures.shares();
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

    private boolean isSkipped(SheetLine line) {
        for (int column = 0; column < 3 && !skip.isEmpty(); column++) {
            // with its marks: "cộng" is a total, "công ty" a company
            var first =
                    line.cell(column).shown().toLowerCase(Locale.ROOT).replaceFirst(" *:.*$", "");
            if (skip.contains(first)) {
                return true;
            }
        }
        return mapping.columns().stream()
                .filter(c -> !c.field().isEmpty())
                .allMatch(c -> line.cell(c.column()).isEmpty());
    }
}

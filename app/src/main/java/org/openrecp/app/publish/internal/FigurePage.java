// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import org.jspecify.annotations.Nullable;
import org.openrecp.app.publish.internal.FigureContent.Shown;
import org.openrecp.app.publish.internal.FigureSpec.By;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.shell.Texts;

/**
 * A figure with the words around it.
 *
 * @param definition null: the list of indicators no longer has it
 */
public record FigurePage(Figure figure, @Nullable Indicator definition, Labels labels) {
    static FigurePage of(Figure figure, Indicators indicators, Labels labels) {
        return new FigurePage(figure, indicators.find(figure.indicator()).orElse(null), labels);
    }

    public String row(int row, Texts texts) {
        return labels.of(figure.rows(), figure.content().rows().get(row), texts);
    }

    public String column(int column, Texts texts) {
        By columns = figure.columns();
        return columns == null
                ? Site.unit(figure, texts)
                : labels.of(columns, figure.content().columns().get(column), texts);
    }

    /** What stands in a cell: a figure, the mark of what is left out, or a dash. */
    public String cell(int row, int column, Texts texts) {
        Shown shown = figure.content().at(row, column);
        Double value = shown.value();
        return value == null ? shown.hidden() ? "×" : "–" : Site.number(value, texts);
    }

    /** Length of a bar of the total column, 0 to 100. */
    public int bar(int row) {
        Double value = figure.content().at(row, 0).value();
        double largest = figure.content().largest(0);
        if (value == null || value <= 0 || largest == 0) {
            return 0;
        }
        return (int) Math.round(100 * value / largest);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of results: typed columns and their rows. */
final class ResultTable {
    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** How a number shows. */
    enum Format {
        TEXT("General", 26),
        NUMBER("#,##0.00", 14),
        WHOLE("0", 10),
        MONEY("#,##0", 18),
        /** A share of one. */
        PERCENT("0.00%", 12),
        /** Small figures, such as factors. */
        FACTOR("0.0000", 14);

        private final String pattern;
        private final double width;

        Format(String pattern, double width) {
            this.pattern = pattern;
            this.width = width;
        }

        String pattern() {
            return pattern;
        }

        double width() {
            return width;
        }
    }

    /**
     * A column.
     *
     * @param unit below the title; empty: none
     */
    record Column(String title, String unit, Format format) {}

    ResultTable(String name) {
        this.name = name;
    }

    ResultTable column(String title, String unit, Format format) {
        columns.add(new Column(title, unit, format));
        return this;
    }

    ResultTable text(String title) {
        return column(title, "", Format.TEXT);
    }

    ResultTable number(String title, String unit) {
        return column(title, unit, Format.NUMBER);
    }

    ResultTable money(String title, String currency) {
        return column(title, currency, Format.MONEY);
    }

    ResultTable percent(String title) {
        return column(title, "", Format.PERCENT);
    }

    /** Adds a row of texts and numbers; null and what is not finite stay empty. */
    ResultTable row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalStateException(
                    "%s has %d columns, not %d.".formatted(name, columns.size(), cells.length));
        }
        rows.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells))));
        return this;
    }

    String name() {
        return name;
    }

    List<Column> columns() {
        return columns;
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }
}

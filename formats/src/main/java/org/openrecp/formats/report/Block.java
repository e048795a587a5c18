// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.chart.Chart;

/** What a chapter is made of. All text is ready to be read; templates escape it. */
public sealed interface Block {
    /** A heading within a chapter. */
    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** Small print. */
    record Note(String text) implements Block {}

    /** What the reader must not miss. */
    record Alert(String text) implements Block {}

    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Figures that are read first. */
    record KeyFigures(List<KeyFigure> figures) implements Block {
        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    record KeyFigure(String label, String value, String note) {}

    /** Names with their values. */
    record Facts(String caption, List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, String value) {}

    record Picture(Chart chart, String caption) implements Block {}

    record Table(String caption, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (var row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "Table %s has %s columns, row %s."
                                    .formatted(caption, columns.size(), row));
                }
            }
        }
    }

    /**
     * A column; numbers stand at the right.
     *
     * @param unit below the title; empty: none
     */
    record Column(String title, String unit, boolean number) {
        /** A few words that are worth no second line on paper. */
        private static final int TOGETHER = 15;

        private static final Pattern LONG_WORD = Pattern.compile("\\S{24}");

        /** Class of a cell; long words may be broken, others must not be. */
        public String css(String cell) {
            if (number) {
                return "number";
            }
            return LONG_WORD.matcher(cell).find()
                    ? "text long"
                    : cell.length() <= TOGETHER ? "text together" : "text";
        }

        static Column text(String title) {
            return new Column(title, "", false);
        }

        static Column number(String title, String unit) {
            return new Column(title, unit, true);
        }
    }

    /**
     * The first cell names the row.
     *
     * @param about the figure that it states, as {@code kind/id}; null: none that has an
     *     explanation of its own
     */
    record Row(List<String> cells, Emphasis emphasis, @Nullable String about) {
        public Row {
            cells = List.copyOf(cells);
        }

        Row(List<String> cells, Emphasis emphasis) {
            this(cells, emphasis, null);
        }

        /** The same row, about a figure. */
        Row about(String kind, String id) {
            return new Row(cells, emphasis, kind + "/" + id);
        }

        static Row of(String... cells) {
            return new Row(Arrays.asList(cells), Emphasis.NONE);
        }

        static Row total(String... cells) {
            return new Row(Arrays.asList(cells), Emphasis.TOTAL);
        }

        static Row marked(String... cells) {
            return new Row(Arrays.asList(cells), Emphasis.MARKED);
        }
    }

    /** How a row stands out. */
    enum Emphasis {
        NONE,
        TOTAL,
        MARKED;

        public String css() {
            return switch (this) {
                case NONE -> "plain";
                case TOTAL -> "total";
                case MARKED -> "marked";
            };
        }
    }

    /** A list of blocks in the making. */
    final class Blocks {
        private final List<Block> blocks = new ArrayList<>();

        Blocks add(Block block) {
            blocks.add(block);
            return this;
        }

        Blocks addIf(boolean condition, Block block) {
            return condition ? add(block) : this;
        }

        List<Block> all() {
            return List.copyOf(blocks);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.disclosure.ResultTables;
import org.openrecp.engine.disclosure.Category;
import org.openrecp.engine.disclosure.Cell;
import org.openrecp.engine.disclosure.SafeTable;
import org.openrecp.engine.disclosure.SafeTable.Content;
import org.openrecp.engine.disclosure.SafeTable.Empty;
import org.openrecp.engine.disclosure.SafeTable.Published;
import org.openrecp.engine.disclosure.SafeTable.Suppressed;

/**
 * A table as it is shown and kept: codes of rows and columns, the total first, and row by row what
 * stands in them.
 *
 * @param columns one, the total, where the table has a single column
 */
public record FigureContent(List<String> rows, List<String> columns, List<Shown> cells) {
    /** Code of the total of a dimension. */
    static final String ALL = ResultTables.ALL;

    /** Code of a place that is not known. */
    static final String UNKNOWN = ResultTables.UNKNOWN;

    public FigureContent {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /**
     * What stands in a cell.
     *
     * @param value null: left out, or nothing there
     */
    public record Shown(@Nullable Double value, boolean hidden) {}

    public Shown at(int row, int column) {
        return cells.get(row * columns.size() + column);
    }

    /** Whether anything is left out. */
    public boolean hides() {
        return cells.stream().anyMatch(Shown::hidden);
    }

    /** Whether all that is shown are whole numbers. */
    public boolean isWhole() {
        return cells.stream()
                .map(Shown::value)
                .allMatch(value -> value == null || value == Math.rint(value));
    }

    /** The largest value of a column without its total; zero if none is shown. */
    public double largest(int column) {
        double largest = 0;
        for (int row = 1; row < rows.size(); row++) {
            Double value = at(row, column).value();
            largest = Math.max(largest, value == null ? 0 : value);
        }
        return largest;
    }

    static FigureContent of(SafeTable safe) {
        List<String> rows = codes(safe, 0);
        List<String> columns = safe.dimensions().size() > 1 ? codes(safe, 1) : List.of(ALL);
        Map<Cell, Content> contents = safe.contents();
        return new FigureContent(
                rows,
                columns,
                rows.stream()
                        .flatMap(row ->
                                columns.stream()
                                        .map(column ->
                                                shown(
                                                        contents,
                                                        safe.dimensions().size() > 1
                                                                ? Cell.of(row, column)
                                                                : Cell.of(row))))
                        .toList());
    }

    private static Shown shown(Map<Cell, Content> contents, Cell cell) {
        return switch (Objects.requireNonNull(contents.get(cell))) {
            case Published(double value) -> new Shown(value, false);
            case Suppressed _ -> new Shown(null, true);
            case Empty _ -> new Shown(null, false);
        };
    }

    private static List<String> codes(SafeTable safe, int dimension) {
        return safe.dimensions().get(dimension).categories().stream().map(Category::code).toList();
    }

    /** The cell of the totals. */
    public Optional<Double> total() {
        return Optional.ofNullable(at(0, 0).value());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.partner.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openrecp.app.disclosure.ResultTables;

/**
 * A part of a safe table.
 *
 * @param rowCodes the total first
 * @param columnCodes the total first
 * @param cells row code, column code → what is shown; none where there is nothing
 * @param at when the table was released
 */
public record SafeCut(
        List<String> rowCodes,
        List<String> columnCodes,
        Map<List<String>, Shown> cells,
        Instant at) {
    private static final Shown EMPTY = new Shown(Status.EMPTY, 0);

    public SafeCut {
        rowCodes = List.copyOf(rowCodes);
        columnCodes = List.copyOf(columnCodes);
        cells = Map.copyOf(cells);
    }

    /** What is told of a cell. */
    public enum Status {
        PUBLISHED,
        SUPPRESSED,
        EMPTY;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What a cell shows.
     *
     * @param value counts only where published
     */
    public record Shown(Status status, double value) {
        public boolean isPublished() {
            return status == Status.PUBLISHED;
        }
    }

    public Shown at(String row, String column) {
        return Objects.requireNonNullElse(cells.get(List.of(row, column)), EMPTY);
    }

    public Shown total() {
        return at(ResultTables.ALL, ResultTables.ALL);
    }

    /** The largest value of a row other than the total; zero if none is shown. */
    public double largest() {
        return rowCodes.stream()
                .filter(row -> !row.equals(ResultTables.ALL))
                .mapToDouble(row -> at(row, ResultTables.ALL).value())
                .max()
                .orElse(0);
    }
}

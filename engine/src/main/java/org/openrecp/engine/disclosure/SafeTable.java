// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table that may be released. It holds no hidden value, nor why a cell is hidden.
 *
 * @param cells every cell with its content, in the order of the categories, the last fastest
 */
public record SafeTable(List<Dimension> dimensions, List<SafeCell> cells) {
    public SafeTable {
        dimensions = List.copyOf(dimensions);
        cells = List.copyOf(cells);
    }

    public record SafeCell(Cell cell, Content content) {}

    /** What is to be shown in a cell. */
    public sealed interface Content {}

    /** The true value. */
    public record Published(double value) implements Content {}

    /** Left out. */
    public record Suppressed() implements Content {}

    /** No company is in this cell. */
    public record Empty() implements Content {}

    /** The cells whose value is shown, for the log of releases. */
    public Set<Cell> published() {
        return cells.stream()
                .filter(cell -> cell.content() instanceof Published)
                .map(SafeCell::cell)
                .collect(toUnmodifiableSet());
    }

    /** What to show where. */
    public Map<Cell, Content> contents() {
        var contents = HashMap.<Cell, Content>newHashMap(cells.size());
        cells.forEach(cell -> contents.put(cell.cell(), cell.content()));
        return contents;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.List;

/** A place in a table: a code for each of its dimensions, totals included. */
public record Cell(List<String> codes) {
    public Cell {
        codes = List.copyOf(codes);
    }

    public static Cell of(String... codes) {
        return new Cell(List.of(codes));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.openrecp.engine.disclosure.Protection.Protected;
import org.openrecp.engine.disclosure.Protection.Withheld;
import org.openrecp.engine.disclosure.SafeTable.Content;
import org.openrecp.engine.disclosure.SafeTable.Empty;
import org.openrecp.engine.disclosure.SafeTable.Published;
import org.openrecp.engine.disclosure.SafeTable.SafeCell;
import org.openrecp.engine.disclosure.SafeTable.Suppressed;

/** Makes tables safe to release. */
public final class Disclosure {
    private Disclosure() {}

    /**
     * Leaves out the unsafe cells of a table and as many others as keep them hidden.
     *
     * @param earlier what was released before of the same facts, to anybody who may see this table
     * @return the safe table: what it shows is true, and no unsafe cell can be bounded closer than
     *     its protection level, from outside or by a single company, from this table and the
     *     earlier ones together; or that it cannot be had
     */
    public static Protection protect(Table table, Rules rules, List<Release> earlier) {
        var tables = new Tables(table, earlier);
        var suppression = new Suppression(tables, new Sensitivity(rules, table));
        List<Cell> unprotected = suppression.run();
        if (!unprotected.isEmpty()) {
            return new Withheld(unprotected);
        }
        Grid grid = tables.grids.get(Tables.NEW);
        Contributors[] contents = tables.contents[Tables.NEW];
        var cells = new ArrayList<SafeCell>(contents.length);
        for (int cell = 0; cell < contents.length; cell++) {
            Content content =
                    contents[cell].count() == 0
                            ? new Empty()
                            : suppression.isHidden(cell)
                                    ? new Suppressed()
                                    : new Published(contents[cell].total);
            cells.add(new SafeCell(grid.name(cell), content));
        }
        return new Protected(new SafeTable(table.dimensions(), cells));
    }
}

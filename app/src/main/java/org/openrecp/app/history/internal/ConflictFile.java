// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import org.openrecp.app.shell.CsvCell;
import org.openrecp.app.shell.Texts;

/** Troubles as a table that a spreadsheet program opens. */
final class ConflictFile {
    private ConflictFile() {}

    static String of(List<Trouble> troubles, Texts texts) {
        var csv = new StringBuilder().append(CsvCell.MARK);
        csv.append(CsvCell.line("sheet", "cell", "blocks", "found", "what to do"));
        for (var trouble : troubles) {
            csv.append(
                    CsvCell.line(
                            trouble.sheet(),
                            trouble.cell(),
                            trouble.blocks() ? "yes" : "no",
                            trouble.found(),
                            trouble.explanation(texts)));
        }
        return csv.toString();
    }
}

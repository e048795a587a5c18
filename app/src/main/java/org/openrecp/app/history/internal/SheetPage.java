// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import java.util.Map;

/**
 * How one sheet is read.
 *
 * @param number of the sheet, from 0
 * @param fields codes of what a column can hold
 * @param problems name of an input → key of what is wrong with it
 */
public record SheetPage(
        HistoryImport file,
        int number,
        Layout.Sheet sheet,
        SheetMapping mapping,
        List<String> fields,
        Map<String, String> problems) {
    public SheetPage {
        fields = List.copyOf(fields);
        problems = Map.copyOf(problems);
    }

    /** The columns that the sheet has. */
    public List<ColumnMapping> columns() {
        return mapping.columns().stream().filter(c -> !c.missing()).toList();
    }

    /** Values below a header, to be recognised by. */
    public String examples(int column) {
        return String.join(
                " · ",
                sheet.below(mapping.header()).stream()
                        .map(l -> l.texts().getOrDefault(column, ""))
                        .filter(t -> !t.isEmpty())
                        .limit(3)
                        .toList());
    }

    /** Fields for which something can hold where the sheet has no column. */
    public List<String> defaults() {
        return fields.stream()
                .filter(f -> HistoryField.find(f).isPresent())
                .filter(f ->
                        List.of(
                                        "date",
                                        "province",
                                        "sector",
                                        "assessment-kind",
                                        "channel",
                                        "status",
                                        "programme",
                                        "indicator",
                                        "unit",
                                        "source",
                                        "scope")
                                .contains(f))
                .toList();
    }
}

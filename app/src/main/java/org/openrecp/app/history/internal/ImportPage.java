// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.job.Job;

/**
 * A file, step by step.
 *
 * @param troubles the first of them
 * @param undecided companies on which a person has to decide
 * @param companies that the file names, as far as a dry run has met them
 * @param job the work on it that runs or ended last
 * @param records the first rows that it added
 */
public record ImportPage(
        HistoryImport file,
        List<SavedMapping> mappings,
        List<Trouble> troubles,
        int undecided,
        int companies,
        @Nullable Job job,
        List<HistoryRecord> records) {
    public ImportPage {
        mappings = List.copyOf(mappings);
        troubles = List.copyOf(troubles);
        records = List.copyOf(records);
    }

    static boolean isUndecided(FileCompany named) {
        return named.outcome() == Outcome.UNDECIDED;
    }

    /** What stands between the values of a text file, as it is chosen. */
    public String delimiter() {
        var style = file.style();
        return style == null
                ? ""
                : style.delimiter() == '\t' ? "tab" : String.valueOf(style.delimiter());
    }

    public RowKind kind(Layout.Sheet sheet) {
        return file.mapping().of(sheet.name()).kind();
    }

    /** Columns of a sheet that are read. */
    public long columns(Layout.Sheet sheet) {
        return file.mapping().of(sheet.name()).read().size();
    }

    /** Headers of columns that are to be read and that a sheet does not have. */
    public List<String> missing(Layout.Sheet sheet) {
        return file.mapping().of(sheet.name()).missing();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.job.JobProgress;
import org.openrecp.formats.workbook.Refused;
import org.openrecp.formats.workbook.SheetLine;
import org.openrecp.formats.workbook.Spreadsheet;

/** The rows of the mapped sheets of a file, read as often as they are asked for. */
final class MappedRows {
    private final HistoryImport file;
    private final Path content;
    private final Vocabulary vocabulary;
    private final JobProgress progress;

    MappedRows(HistoryImport file, Path content, Vocabulary vocabulary, JobProgress progress) {
        this.file = file;
        this.content = content;
        this.vocabulary = vocabulary;
        this.progress = progress;
    }

    /**
     * Tells all of them to somebody.
     *
     * @param from share of the work that is done before
     * @param until share of the work that is done then
     */
    void tell(Consumer<ReadRow> taker, String stage, double from, double until)
            throws Refused, IOException {
        tell(RowReading::read, taker, stage, from, until);
    }

    /** Tells the companies of all of them, which takes less time. */
    void tellCompanies(Consumer<NamedCompany> taker, String stage, double from, double until)
            throws Refused, IOException {
        tell(RowReading::company, taker, stage, from, until);
    }

    /** How a line of a sheet is read. */
    private interface Part<T> {
        @Nullable T of(RowReading sheet, SheetLine line);
    }

    private <T> void tell(Part<T> part, Consumer<T> taker, String stage, double from, double until)
            throws Refused, IOException {
        double perRow = (until - from) / Math.max(1, file.rows());
        Spreadsheet.open(content, file.fileName(), file.style())
                .read(new Reading<>(part, taker, stage, from, until, perRow));
    }

    private final class Reading<T> implements Spreadsheet.Reader {
        private final Part<T> part;
        private final Consumer<T> taker;
        private final String stage;
        private final double from;
        private final double until;
        private final double perRow;
        private int rows;
        private @Nullable RowReading sheet;

        Reading(
                Part<T> part,
                Consumer<T> taker,
                String stage,
                double from,
                double until,
                double perRow) {
            this.part = part;
            this.taker = taker;
            this.stage = stage;
            this.from = from;
            this.until = until;
            this.perRow = perRow;
        }

        @Override
        public boolean begins(int number, String name) {
            var mapping = file.mapping().of(name);
            sheet =
                    mapping.kind() == RowKind.NONE
                            ? null
                            : file.sheet(number)
                                    .map(s -> new RowReading(mapping, s, vocabulary))
                                    .orElse(null);
            return sheet != null;
        }

        @Override
        public boolean line(SheetLine line) {
            if (++rows % 500 == 0) {
                progress.at(stage, Math.min(until, from + perRow * rows));
            }
            var read = sheet == null ? null : part.of(sheet, line);
            if (read != null) {
                taker.accept(read);
            }
            return true;
        }
    }
}

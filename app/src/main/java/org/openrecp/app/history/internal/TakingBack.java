// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.openrecp.app.job.JobProgress;
import org.openrecp.app.reported.ReportedFigures.Author;

/** Takes rows back with all that they say, or lets them stand again. */
final class TakingBack {
    private static final int MANY = 2_000;

    private final HistoryImport file;
    private final Author author;
    private final Loading.Modules modules;
    private final JobProgress progress;

    /**
     * @param file that is loaded or taken back
     * @param author who does it
     */
    TakingBack(HistoryImport file, Author author, Loading.Modules modules, JobProgress progress) {
        this.file = file;
        this.author = author;
        this.modules = modules;
        this.progress = progress;
    }

    /** Takes back rows of earlier files that stand in this one with other values. */
    void replace(List<UUID> earlier) {
        inParts(
                earlier,
                some -> {
                    takeBack(some, replacement());
                    modules.records().replacedBy(file, some);
                });
    }

    /** Takes back what the file added; what it replaced stands again. */
    void undo() {
        inParts(
                modules.records().standing(file.id()),
                some -> {
                    takeBack(some, file.fileName());
                    modules.records().takeBack(some);
                });
        inParts(modules.records().replaced(file.id()), this::putBack);
        modules.records().unusedCompanies(file.id()).forEach(modules.companies()::remove);
    }

    private void takeBack(List<UUID> records, String reason) {
        modules.ledger().takeBack(file.centre(), HistoryFacts.KIND, texts(records));
        modules.reported().withdraw(records, reason, author);
    }

    private void putBack(List<UUID> records) {
        modules.records().putBack(records);
        modules.ledger().putBack(file.centre(), HistoryFacts.KIND, texts(records));
        modules.reported().reinstate(records, replacement(), author);
    }

    /** Why a figure of an earlier file no longer stands. */
    private String replacement() {
        return "→ " + file.fileName();
    }

    private void inParts(List<UUID> records, Consumer<List<UUID>> work) {
        for (int from = 0; from < records.size(); from += MANY) {
            progress.at("history.stage.back", 0.95 * from / records.size());
            work.accept(records.subList(from, Math.min(from + MANY, records.size())));
        }
    }

    private static List<String> texts(List<UUID> records) {
        return records.stream().map(UUID::toString).toList();
    }
}

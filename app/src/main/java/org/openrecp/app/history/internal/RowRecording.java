// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.reported.ReportedFigure;
import org.openrecp.app.reported.ReportedFigures.Author;
import org.openrecp.app.result.Fact;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;

/** Keeps rows that are new and records what they say, many at once. */
final class RowRecording {
    private static final int MANY_ROWS = 2_000;
    private static final int MANY_FACTS = 50_000;

    private final HistoryImport file;
    private final Author author;
    private final Loading.Modules modules;
    private final Map<String, UUID> programmes;
    private final HistoryFacts facts;
    private final Troubles troubles;
    private List<RecordStore.New> rows = new ArrayList<>();
    private List<Fact> said = new ArrayList<>();
    private int added;
    private int known;
    private int recorded;

    /**
     * @param programmes name or code → id; new ones are put there
     */
    RowRecording(
            HistoryImport file,
            Author author,
            Loading.Modules modules,
            Map<String, UUID> programmes,
            HistoryFacts facts,
            Troubles troubles) {
        this.file = file;
        this.author = author;
        this.modules = modules;
        this.programmes = programmes;
        this.facts = facts;
        this.troubles = troubles;
    }

    void add(RecordStore.New row) {
        rows.add(row);
        if (rows.size() >= MANY_ROWS) {
            keep();
        }
        if (said.size() >= MANY_FACTS) {
            record();
        }
    }

    /** Keeps and records the rest. */
    void finish() {
        keep();
        record();
    }

    /** Rows that are new. */
    int added() {
        return added;
    }

    /** Rows that were loaded before. */
    int known() {
        return known;
    }

    /** Facts that are new. */
    int recorded() {
        return recorded;
    }

    private void keep() {
        var news = modules.records().add(file, rows);
        known += rows.size() - news.size();
        added += news.size();
        rows = new ArrayList<>();
        var figures = new ArrayList<ReportedFigure>();
        for (var row : news) {
            row.row().shares().forEach(s -> programme(row.row(), s));
            if (row.row().kind() == RowKind.REPORTED) {
                figure(row, figures);
            } else {
                said.addAll(facts.of(row.id(), row.row(), row.company()));
            }
        }
        modules.reported().addAll(figures, author);
    }

    private void programme(ReadRow row, ReadRow.Share share) {
        var name = share.programme();
        if (!programmes.containsKey(name)) {
            programmes.put(name, modules.programmes().add(file.centre(), name, name, null).id());
            troubles.add(
                    new Trouble(
                            row.sheet(), share.cell(), "new-programme", name, List.of(), false));
        }
    }

    private void figure(RecordStore.New row, List<ReportedFigure> figures) {
        var figure = HistoryReport.figure(file, row);
        if (figure != null) {
            figures.add(figure);
            return;
        }
        var place = "A" + row.row().number();
        troubles.add(new Trouble(row.row().sheet(), place, "no-figure", "", List.of(), true));
    }

    private void record() {
        try {
            recorded += modules.ledger().record(said).added();
        } catch (InvalidInput e) {
            e.problems().forEach(p -> troubles.add(trouble(p)));
        }
        said = new ArrayList<>();
    }

    private static Trouble trouble(InputProblem problem) {
        var place = String.valueOf(problem.subject().id());
        return new Trouble(
                place.replaceFirst("^.*, (.*)!.*$", "$1"),
                place.replaceFirst("^.*!", ""),
                "ledger",
                problem.found() == null ? "" : problem.found(),
                List.of(problem.message()),
                true);
    }
}

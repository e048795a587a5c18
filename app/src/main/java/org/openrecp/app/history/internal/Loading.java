// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyMatches;
import org.openrecp.app.history.internal.CompanyResolution.Resolved;
import org.openrecp.app.history.internal.HistoryImport.Counts;
import org.openrecp.app.job.JobProgress;
import org.openrecp.app.place.Places;
import org.openrecp.app.rate.ExchangeRates;
import org.openrecp.app.reported.ReportedFigures;
import org.openrecp.app.reported.ReportedFigures.Author;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.result.Programmes;
import org.openrecp.formats.workbook.Refused;

/**
 * Loads a file, all of it in the transaction that is open. A dry run is the same, taken back at its
 * end: what it says is what a load would have met.
 */
final class Loading {
    private static final double FIRST_READING = 0.25;
    private static final double SECOND_READING = 0.95;

    private final HistoryImport file;
    private final Modules modules;
    private final JobProgress progress;
    private final TakingBack earlier;
    private final CompanyResolution companies;
    private final Troubles troubles = new Troubles();
    private final Map<String, UUID> programmes = new HashMap<>();
    private final RowChecks checks;
    private final RowRecording recording;
    private List<RecordStore.Changed> replaced = List.of();

    /** What it works with. */
    record Modules(
            Companies companies,
            CompanyMatches matches,
            FindingStore findings,
            RecordStore records,
            Ledger ledger,
            Programmes programmes,
            ReportedFigures reported,
            Places places,
            Indicators indicators,
            ExchangeRates rates) {}

    /** What came of it. */
    record Result(Counts counts, String digest, List<Trouble> troubles, List<Resolved> companies) {
        boolean mayLoad() {
            return counts.blocking() == 0;
        }
    }

    /**
     * @param author who loads it
     */
    Loading(HistoryImport file, Author author, Modules modules, JobProgress progress) {
        this.file = file;
        this.modules = modules;
        this.progress = progress;
        this.earlier = new TakingBack(file, author, modules, progress);
        this.companies =
                new CompanyResolution(file.centre(), modules.companies(), modules.places());
        this.checks = new RowChecks(file.mapping(), modules.rates().of(file.centre()), troubles);
        var indicators =
                modules.indicators().list().stream().collect(toMap(Indicator::code, i -> i));
        var facts =
                new HistoryFacts(
                        file.centre(),
                        file.fileName(),
                        programmes,
                        indicators,
                        modules.companies(),
                        modules.places());
        this.recording = new RowRecording(file, author, modules, programmes, facts, troubles);
    }

    Result run(MappedRows rows) throws Refused, IOException {
        progress.at("history.stage.companies", 0);
        troubles.addAll(file.mapping().missing());
        rows.tellCompanies(companies::meet, "history.stage.companies", 0, FIRST_READING);
        companies.resolve(modules.matches(), modules.findings().decisions(file.centre()));
        makeCompanies();
        modules.programmes()
                .list(file.centre())
                .forEach(p -> {
                    programmes.put(p.code(), p.id());
                    programmes.putIfAbsent(p.name(), p.id());
                });
        modules.records().beginSeen();
        rows.tell(this::take, "history.stage.rows", FIRST_READING, SECOND_READING);
        recording.finish();
        progress.at("history.stage.changed", SECOND_READING);
        changed();
        return new Result(counts(), digest(), troubles.kept(), List.copyOf(companies.all()));
    }

    private Counts counts() {
        return new Counts(
                recording.added(),
                recording.known(),
                replaced.size(),
                (int) companies.all().stream().filter(Resolved::isNew).count(),
                recording.recorded(),
                troubles.blocking(),
                troubles.notices());
    }

    /**
     * Of all that decides what is loaded: the file, how it is read, which companies are meant,
     * which earlier rows are replaced.
     */
    private String digest() {
        var digest = ImportStore.sha256();
        digest.update(file.sha256().getBytes(StandardCharsets.UTF_8));
        digest.update(file.mapping().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(companies.summary().getBytes(StandardCharsets.UTF_8));
        replaced.forEach(
                r -> digest.update(r.earlier().toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private void makeCompanies() {
        for (var company : companies.all()) {
            var named = company.named();
            if (company.outcome() == Outcome.UNDECIDED) {
                troubles.add(
                        new Trouble(
                                named.sheet(),
                                named.cell(),
                                "undecided",
                                named.name(),
                                List.of(),
                                true));
            }
            if (company.isNew()
                    && modules.companies().create(company.id(), file.centre(), named.details())) {
                modules.records().addCompany(file, company.id());
            }
        }
    }

    /** A row of the second reading. */
    private void take(ReadRow row) {
        var company = row.company() == null ? null : companies.get(row.company()).id();
        checks.check(row, company);
        var digest = checks.digest(row);
        troubles.addAll(row.troubles());
        if (row.troubles().stream().noneMatch(Trouble::blocks)) {
            recording.add(new RecordStore.New(UUID.randomUUID(), row, company, digest));
        }
    }

    /** Rows of before that the file has with other values. */
    private void changed() {
        if (file.mapping().changed().equals("both")) {
            return;
        }
        boolean replaces = file.mapping().changed().equals("replace");
        var changed = modules.records().changed(file);
        changed.forEach(c ->
                troubles.add(
                        new Trouble(
                                c.sheet(),
                                "A" + c.row(),
                                replaces ? "replaced" : "changed",
                                c.title(),
                                List.of(c.file(), c.earlierPlace()),
                                !replaces)));
        if (replaces) {
            earlier.replace(changed.stream().map(RecordStore.Changed::earlier).toList());
            replaced = changed;
        }
    }
}

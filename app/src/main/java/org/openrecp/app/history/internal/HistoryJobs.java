// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyMatches;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.history.internal.HistoryImport.State;
import org.openrecp.app.job.JobProgress;
import org.openrecp.app.job.Jobs;
import org.openrecp.app.job.NotDone;
import org.openrecp.app.job.Outcome;
import org.openrecp.app.place.Places;
import org.openrecp.app.rate.ExchangeRates;
import org.openrecp.app.reported.ReportedFigures;
import org.openrecp.app.reported.ReportedFigures.Author;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.result.Programmes;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.workbook.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Tries, loads and takes back files, as long work. */
@Service
class HistoryJobs {
    static final String CHECK = "history.job-check";
    static final String LOAD = "history.job-load";
    static final String UNDO = "history.job-undo";

    /** Of no company: the work is the centre's. */
    private static final UUID NO_COMPANY = new UUID(0, 0);

    private final Jobs jobs;
    private final ImportStore imports;
    private final Loading.Modules modules;
    private final Centres centres;
    private final Sectors sectors;
    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Clock clock;

    HistoryJobs(
            Jobs jobs,
            ImportStore imports,
            FindingStore findings,
            RecordStore records,
            Companies companies,
            CompanyMatches matches,
            Ledger ledger,
            Programmes programmes,
            ReportedFigures reported,
            Places places,
            Indicators indicators,
            ExchangeRates rates,
            Centres centres,
            Sectors sectors,
            JdbcClient database,
            TransactionOperations transactions,
            Clock clock) {
        this.jobs = jobs;
        this.imports = imports;
        this.modules =
                new Loading.Modules(
                        companies,
                        matches,
                        findings,
                        records,
                        ledger,
                        programmes,
                        reported,
                        places,
                        indicators,
                        rates);
        this.centres = centres;
        this.sectors = sectors;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param author who asks for it
     */
    UUID submit(String kind, HistoryImport file, Author author) {
        return jobs.submit(
                new Jobs.Subject(kind, file.id(), file.centre(), NO_COMPANY),
                progress ->
                        switch (kind) {
                            case CHECK -> check(file.id(), author, progress);
                            case LOAD -> load(file.id(), author, progress);
                            default -> undo(file.id(), author, progress);
                        });
    }

    /** Loads a file and takes all of it back; what was found stays. */
    Outcome check(UUID id, Author author, JobProgress progress) throws NotDone {
        var file = open(id);
        if (file.mapping().read() == 0) {
            throw new NotDone("history.nothing-mapped");
        }
        var result = run(file, author, progress, _ -> false);
        boolean stands =
                Boolean.TRUE.equals(
                        transactions.execute(_ -> {
                            var digest = result.mayLoad() ? result.digest() : null;
                            boolean same = imports.checked(file, digest, result.counts());
                            if (same) {
                                modules.findings().put(id, result.troubles(), result.companies());
                            }
                            return same;
                        }));
        if (!stands) {
            throw new NotDone("history.changed-while-tried");
        }
        return new Outcome(
                result.mayLoad() ? "history.check-right" : "history.check-wrong",
                List.of(Integer.toString(result.counts().blocking())),
                file.path());
    }

    /** Loads a file whole, when it is what the dry run saw until the load ends. */
    Outcome load(UUID id, Author author, JobProgress progress) throws NotDone {
        var file = open(id);
        if (file.state() != State.CHECKED) {
            throw new NotDone("history.not-checked");
        }
        var loaded = new AtomicBoolean();
        var result =
                run(
                        file,
                        author,
                        progress,
                        r -> {
                            loaded.set(isWhatWasSeen(file, r) && imports.loaded(file, r.counts()));
                            return loaded.get();
                        });
        if (!loaded.get()) {
            throw new NotDone("history.changed-since-check");
        }
        return new Outcome(
                "history.loaded-now",
                List.of(
                        Integer.toString(result.counts().added()),
                        Integer.toString(result.counts().facts())),
                file.path());
    }

    private static boolean isWhatWasSeen(HistoryImport file, Loading.Result result) {
        return result.mayLoad() && result.digest().equals(file.checked());
    }

    /**
     * Loads a file.
     *
     * @param keeps whether it stays, asked in its transaction when all of it is there
     */
    private Loading.Result run(
            HistoryImport file,
            Author author,
            JobProgress progress,
            Predicate<Loading.Result> keeps)
            throws NotDone {
        var content = content(file);
        try {
            return Objects.requireNonNull(
                    transactions.execute(status -> {
                        oneAtATime(file.centre());
                        var result = read(file, content, author, progress);
                        if (!keeps.test(result)) {
                            status.setRollbackOnly();
                        }
                        return result;
                    }));
        } finally {
            delete(content);
        }
    }

    private Loading.Result read(
            HistoryImport file, Path content, Author author, JobProgress progress) {
        try {
            var rows = new MappedRows(file, content, vocabulary(file.centre()), progress);
            return new Loading(file, author, modules, progress).run(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused e) { // it could be read when it came, and is the same
            throw new IllegalStateException(e);
        }
    }

    private Vocabulary vocabulary(UUID centre) {
        var today = LocalDate.now(clock.withZone(Texts.ZONE));
        var country = centres.find(centre).orElseThrow().country();
        return new Vocabulary(
                new PlaceNames(modules.places(), country, today),
                sectors,
                modules.matches(),
                modules.indicators().list(),
                modules.programmes().list(centre),
                country,
                today);
    }

    /** The file as it was sent, or not at all. */
    private Path content(HistoryImport file) throws NotDone {
        try {
            var path = Files.createTempFile("openrecp-history", ".table");
            if (!imports.write(file.id(), path).equals(file.sha256())) {
                delete(path);
                throw new NotDone("history.file-changed", file.fileName());
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes back what a file added: facts, figures, and companies of which nothing else is kept.
     * What it replaced stands again.
     */
    Outcome undo(UUID id, Author author, JobProgress progress) throws NotDone {
        var file = imports.find(id).orElseThrow();
        var later = new ArrayList<String>();
        boolean undone =
                Boolean.TRUE.equals(
                        transactions.execute(_ -> {
                            oneAtATime(file.centre());
                            later.addAll(modules.records().buildOn(id));
                            if (!later.isEmpty() || !imports.undone(id)) {
                                return false;
                            }
                            new TakingBack(file, author, modules, progress).undo();
                            return true;
                        }));
        if (!later.isEmpty()) {
            throw new NotDone("history.built-on", String.join(", ", later));
        }
        if (!undone) {
            throw new NotDone("history.not-loaded");
        }
        return new Outcome("history.undone-now", List.of(), file.path());
    }

    private HistoryImport open(UUID id) throws NotDone {
        var file = imports.find(id).orElseThrow();
        if (!file.isOpen()) {
            throw new NotDone("history.closed");
        }
        return file;
    }

    /** Two loads of one centre would not see each other's rows. */
    private void oneAtATime(UUID centre) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("history " + centre)
                .query((_, _) -> 0)
                .list();
    }
}

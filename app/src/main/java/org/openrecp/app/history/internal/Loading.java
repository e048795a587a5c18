// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyMatches;
import org.openrecp.app.history.internal.CompanyResolution.Resolved;
import org.openrecp.app.history.internal.HistoryImport.Counts;
import org.openrecp.app.job.JobProgress;
import org.openrecp.app.place.Places;
import org.openrecp.app.rate.ExchangeRates;
import org.openrecp.app.rate.RateBook;
import org.openrecp.app.reported.ReportedFigures;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.result.Programmes;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.formats.workbook.Refused;
import org.openrecp.formats.workbook.SheetLine;
import org.openrecp.formats.workbook.Spreadsheet;

/**
 * Loads a file, all of it in the transaction that is open. A dry run is the same, taken back at its
 * end: what it says is what a load would have met.
 */
final class Loading {
    private static final int BATCH = 2_000;
    private static final double FIRST_READING = 0.25;

    private final HistoryImport file;
    private final Path content;
    private final Modules modules;
    private final Vocabulary vocabulary;
    private final JobProgress progress;
    private final RateBook rates;
    private final CompanyResolution companies;
    private final Troubles troubles = new Troubles();
    private final Map<String, UUID> programmes = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<UUID, ReadRow> companyRows = new HashMap<>();
    private final HistoryFacts facts;
    private List<RecordStore.New> batch = new ArrayList<>();
    private int rows;
    private int added;
    private int known;
    private int replaced;
    private int recorded;

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

    /** A row that was met, and how often the same. */
    private record Seen(int row, int times) {}

    /** What came of it. */
    record Result(Counts counts, String digest, List<Trouble> troubles, List<Resolved> companies) {
        boolean mayLoad() {
            return counts.blocking() == 0;
        }
    }

    Loading(
            HistoryImport file,
            Path content,
            Modules modules,
            Vocabulary vocabulary,
            JobProgress progress) {
        this.file = file;
        this.content = content;
        this.modules = modules;
        this.vocabulary = vocabulary;
        this.progress = progress;
        this.rates = modules.rates().of(file.centre());
        this.companies =
                new CompanyResolution(file.centre(), modules.companies(), modules.places());
        this.facts =
                new HistoryFacts(
                        file.centre(),
                        file.fileName(),
                        programmes,
                        modules.indicators().list().stream()
                                .collect(toMap(Indicator::code, i -> i, (one, _) -> one)),
                        modules.companies(),
                        modules.places());
    }

    Result run() throws Refused, IOException {
        progress.at("history.stage.companies", 0);
        troubles.addAll(file.mapping().missing());
        read(this::meet, "history.stage.companies", 0, FIRST_READING);
        companies.resolve(modules.matches(), modules.findings().decisions(file.centre()));
        makeCompanies();
        modules.programmes()
                .list(file.centre())
                .forEach(p -> {
                    programmes.put(p.code(), p.id());
                    programmes.putIfAbsent(p.name(), p.id());
                });
        modules.records().beginSeen();
        read(this::take, "history.stage.rows", FIRST_READING, 0.95);
        flush();
        progress.at("history.stage.changed", 0.95);
        changed();
        return new Result(counts(), digest(), troubles.kept(), List.copyOf(companies.all()));
    }

    private Counts counts() {
        return new Counts(
                added,
                known,
                replaced,
                (int) companies.all().stream().filter(Resolved::isNew).count(),
                recorded,
                troubles.blocking(),
                troubles.notices());
    }

    /** Of all that decides what is loaded: the file, how it is read, which companies are meant. */
    private String digest() {
        var digest = ImportStore.sha256();
        digest.update(file.sha256().getBytes(StandardCharsets.UTF_8));
        digest.update(file.mapping().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(companies.summary().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private void meet(ReadRow row) {
        if (row.company() != null) {
            companies.meet(row.company());
        }
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
        var resolved = row.company() == null ? null : companies.get(row.company());
        var company = resolved == null ? null : resolved.id();
        if (row.kind() == RowKind.COMPANY && company != null) {
            twice(row, company);
        }
        var digest = digest(row.content(), row);
        checkRates(row);
        boolean right = row.troubles().stream().noneMatch(Trouble::blocks);
        troubles.addAll(row.troubles());
        if (right) {
            batch.add(new RecordStore.New(UUID.randomUUID(), row, company, digest));
            if (batch.size() >= BATCH) {
                flush();
            }
        }
    }

    /** Money that cannot be converted, where that is asked for. */
    private void checkRates(ReadRow row) {
        var to = file.mapping().convertTo();
        var days = row.days();
        if (to.isEmpty() || days == null) {
            return;
        }
        int year = days.until().getYear();
        for (var amount : row.amounts()) {
            if (amount.indicator().startsWith("FIN") && !rates.knows(amount.unit(), to, year)) {
                troubles.add(
                        new Trouble(
                                row.sheet(),
                                amount.cell(),
                                "no-rate",
                                amount.value().toPlainString(),
                                List.of(amount.unit(), to, Integer.toString(year)),
                                true));
            }
        }
    }

    /** A sheet of companies that has one twice. */
    private void twice(ReadRow row, UUID company) {
        var first = companyRows.putIfAbsent(company, row);
        if (first != null) {
            troubles.add(
                    new Trouble(
                            row.sheet(),
                            "A" + row.number(),
                            "company-twice",
                            row.text(HistoryField.COMPANY_NAME),
                            List.of(
                                    first.text(HistoryField.COMPANY_NAME),
                                    first.sheet() + "!A" + first.number()),
                            true));
        }
    }

    /** The same for the same content; the second row alike has another one. */
    private String digest(String content, ReadRow row) {
        var before =
                seen.merge(
                        sha256(content),
                        new Seen(row.number(), 1),
                        (old, _) -> new Seen(old.row(), old.times() + 1));
        if (before.times() > 1 && !file.mapping().of(row.sheet()).twins()) {
            troubles.add(
                    new Trouble(
                            row.sheet(),
                            "A" + row.number(),
                            "twin",
                            row.text(HistoryField.COMPANY_NAME),
                            List.of(Integer.toString(before.row())),
                            true));
        }
        return sha256(content + "\n#" + before.times());
    }

    private static String sha256(String text) {
        return HexFormat.of()
                .formatHex(ImportStore.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var old =
                modules.records()
                        .known(file.centre(), batch.stream().map(RecordStore.New::digest).toList());
        var news = batch.stream().filter(n -> !old.contains(n.digest())).toList();
        known += batch.size() - news.size();
        added += news.size();
        batch = new ArrayList<>();
        if (!news.isEmpty()) {
            modules.records().add(file, news);
            record(news);
        }
    }

    private void record(List<RecordStore.New> news) {
        var said = new ArrayList<Fact>();
        for (var row : news) {
            row.row().shares().forEach(s -> programme(row.row(), s));
            if (row.row().kind() == RowKind.REPORTED) {
                report(row);
            } else {
                said.addAll(facts.of(row.id(), row.row(), row.company()));
            }
        }
        try {
            recorded += modules.ledger().record(said).added();
        } catch (InvalidInput e) {
            e.problems()
                    .forEach(p -> {
                        var place = String.valueOf(p.subject().id());
                        troubles.add(
                                new Trouble(
                                        place.replaceFirst("^.*, (.*)!.*$", "$1"),
                                        place.replaceFirst("^.*!", ""),
                                        "ledger",
                                        p.found() == null ? "" : p.found(),
                                        List.of(p.message()),
                                        true));
                    });
        }
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

    private void report(RecordStore.New row) {
        var figure = HistoryReport.figure(file, row);
        if (figure == null) {
            troubles.add(
                    new Trouble(
                            row.row().sheet(),
                            "A" + row.row().number(),
                            "no-figure",
                            "",
                            List.of(),
                            true));
        } else {
            modules.reported().addAll(List.of(figure), HistoryReport.author(file));
        }
    }

    /** Rows of before that the file has with other values. */
    private void changed() {
        if (file.mapping().changed().equals("both")) {
            return;
        }
        var changed = modules.records().changed(file);
        if (file.mapping().changed().equals("replace")) {
            var earlier = changed.stream().map(RecordStore.Changed::earlier).toList();
            takeBack(modules, file.centre(), earlier, progress);
            replaced = earlier.size();
        } else {
            changed.forEach(c ->
                    troubles.add(
                            new Trouble(
                                    c.sheet(),
                                    "A" + c.row(),
                                    "changed",
                                    c.title(),
                                    List.of(c.file(), c.earlierPlace()),
                                    true)));
        }
    }

    /** Takes rows back, with all that they say. */
    static void takeBack(Modules modules, UUID centre, List<UUID> records, JobProgress progress) {
        for (int from = 0; from < records.size(); from += BATCH) {
            progress.at("history.stage.back", 0.95 * from / records.size());
            var some = records.subList(from, Math.min(from + BATCH, records.size()));
            modules.ledger()
                    .takeBack(
                            centre, HistoryFacts.KIND, some.stream().map(UUID::toString).toList());
            modules.records().takeBack(some);
        }
    }

    private void read(Consumer<ReadRow> taker, String stage, double from, double until)
            throws Refused, IOException {
        rows = 0;
        int all = Math.max(1, file.rows());
        Spreadsheet.open(content, file.fileName(), file.style())
                .read(new Reading(taker, stage, from, (until - from) / all));
    }

    /** Tells the rows of the mapped sheets to somebody. */
    private final class Reading implements Spreadsheet.Reader {
        private final Consumer<ReadRow> taker;
        private final String stage;
        private final double from;
        private final double perRow;
        private @Nullable RowReading sheet;

        Reading(Consumer<ReadRow> taker, String stage, double from, double perRow) {
            this.taker = taker;
            this.stage = stage;
            this.from = from;
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
                progress.at(stage, Math.min(0.95, from + perRow * rows));
            }
            var row = sheet == null ? null : sheet.read(line);
            if (row != null) {
                taker.accept(row);
            }
            return true;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.QuickResult;
import org.openrecp.engine.assessment.QuickResult.CarrierUse;
import org.openrecp.engine.assessment.QuickResult.RankedOption;
import org.openrecp.engine.assessment.QuickResult.Reason;
import org.openrecp.engine.benchmark.LossRange;
import org.openrecp.formats.chart.BarChart;
import org.openrecp.formats.chart.MonthChart;
import org.openrecp.formats.report.Block.Alert;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Items;
import org.openrecp.formats.report.Block.Note;
import org.openrecp.formats.report.Block.Paragraph;
import org.openrecp.formats.report.Block.Picture;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** What the bills of a plant say: specific use, ranges of losses, options that fit, advice. */
record QuickChapters(Reader reader, QuickResult quick) {
    private static final int MONTH_CHARTS = 2;
    private static final int MONTH_COLUMNS = 4;
    private static final int MOST_OPTIONS = 7;
    private static final int MOST_IN_SUMMARY = 5;
    private static final int FIRST_OPTIONS = 3;

    /** Classes of options that by their nature need little or no money. */
    private static final List<String> LITTLE_COST =
            List.of("good_housekeeping", "better_process_control");

    private Texts texts() {
        return reader.texts();
    }

    private Cash cash() {
        return reader.cash();
    }

    /** Go or no-go and why, the largest losses, and what can be done at once. */
    Chapter summary() {
        var advice = quick.advice();
        var blocks =
                new Blocks()
                        .add(new Alert(texts().of("advice", advice.verdict())))
                        .add(new Items(advice.reasons().stream().map(this::reason).toList()))
                        .add(
                                new Paragraph(
                                        texts().of(
                                                        "quick.confidence",
                                                        texts().of(
                                                                        "confidence",
                                                                        quick.confidence()),
                                                        quick.months())))
                        .addIf(!quick.losses().isEmpty(), losses(largest()));
        var first = lowCost().limit(FIRST_OPTIONS).map(this::sentence).toList();
        if (!first.isEmpty()) {
            blocks.add(new Paragraph(texts().of("quick.first"))).add(new Items(first));
        }
        blocks.addIf(!quick.measureFirst().isEmpty(), measureFirst());
        return new Chapter("summary", texts().of("summary.title"), blocks.all());
    }

    private List<LossRange> largest() {
        return quick.losses().stream()
                .sorted(Comparator.comparingDouble(LossRange::high).reversed())
                .limit(MOST_IN_SUMMARY)
                .toList();
    }

    private String sentence(RankedOption ranked) {
        var name = reader.references().option(ranked.option());
        var range = ranked.range();
        return range == null
                ? name
                : texts().of(
                                "quick.first-option",
                                name,
                                span(cash().cell(range.low()), cash().cell(range.high())),
                                cash().yearlyUnit());
    }

    private String reason(Reason reason) {
        return switch (reason) {
            case Reason.TooFewMonths(int months, int needed) ->
                    texts().of("reason.too-few-months", months, needed);
            case Reason.NormExceeded(var fit) ->
                    texts().of(
                                    "reason.norm-exceeded",
                                    reader.references().product(fit.benchmark().product()),
                                    texts().number(fit.use()),
                                    texts().number(fit.benchmark().high()),
                                    Texts.unit(fit.benchmark().unit()));
            case Reason.LossShare(double share, double threshold) ->
                    texts().of(
                                    "reason.loss-share",
                                    texts().percent(share),
                                    texts().percent(threshold));
            case Reason.NoCosts() -> texts().of("reason.no-costs");
            case Reason.NoBenchmark() -> texts().of("reason.no-benchmark");
        };
    }

    /** Use per output, month by month. */
    Chapter use() {
        var blocks = new Blocks().add(carriers());
        var shown =
                quick.carriers().stream()
                        .filter(c -> c.specificUse() != null)
                        .limit(MONTH_COLUMNS)
                        .toList();
        for (var carrier : shown.subList(0, Math.min(MONTH_CHARTS, shown.size()))) {
            blocks.add(
                    new Picture(
                            months(carrier).draw(),
                            texts().of("quick.months-caption", name(carrier))));
        }
        blocks.addIf(!shown.isEmpty(), monthTable(shown));
        new BenchmarkBlocks(reader, quick.comparisons()).addTo(blocks);
        return new Chapter("use", texts().of("quick.use-title"), blocks.all());
    }

    private String name(CarrierUse carrier) {
        return carrier.material() == null
                ? texts().of("quick.all-energy")
                : carrier.material().name();
    }

    private String perOutput(CarrierUse carrier) {
        return carrier.unit() + "/" + quick.yearlyOutput().unit().symbol();
    }

    private Table carriers() {
        var rows =
                new ArrayList<>(
                        quick.carriers().stream().map(c -> row(c, Block.Emphasis.NONE)).toList());
        if (quick.totalEnergy() != null) {
            rows.add(row(quick.totalEnergy(), Block.Emphasis.TOTAL));
        }
        return new Table(
                texts().of("quick.carriers"),
                List.of(
                        Column.text(texts().of("quick.carrier")),
                        Column.number(texts().of("quick.use"), texts().of("a-year")),
                        Column.text(texts().of("unit")),
                        Column.number(texts().of("quick.cost"), cash().yearlyUnit()),
                        Column.number(texts().of("quick.specific"), texts().of("quick.per-output")),
                        Column.number(texts().of("quick.best"), texts().of("quick.per-output")),
                        Column.number(texts().of("quick.base"), texts().of("quick.of-use")),
                        Column.number("R²", "")),
                rows);
    }

    private Row row(CarrierUse carrier, Block.Emphasis emphasis) {
        var load = carrier.baseLoad();
        double mean =
                carrier.months().stream()
                        .mapToDouble(QuickResult.MonthUse::use)
                        .average()
                        .orElse(0);
        return new Row(
                List.of(
                        name(carrier),
                        texts().number(carrier.yearlyUse()),
                        carrier.unit(),
                        money(carrier.yearlyCost()),
                        texts().number(carrier.specificUse()),
                        texts().number(carrier.bestSpecificUse()),
                        load == null ? Texts.NONE : texts().percent(load.baseShare(mean)),
                        load == null ? Texts.NONE : texts().fixed(load.rSquared(), 2)),
                emphasis);
    }

    private String money(@Nullable Double amount) {
        return amount == null ? Texts.NONE : cash().cell(amount.doubleValue());
    }

    private MonthChart months(CarrierUse carrier) {
        var months =
                carrier.months().stream()
                        .map(m ->
                                new MonthChart.Month(
                                        texts().month(m.month()),
                                        m.specificUse(),
                                        m.specificUse() == null
                                                ? ""
                                                : texts().tick(m.specificUse())))
                        .toList();
        var levels = new ArrayList<MonthChart.Level>();
        if (carrier.specificUse() != null) {
            levels.add(
                    new MonthChart.Level(
                            texts().of("quick.mean", texts().number(carrier.specificUse())),
                            carrier.specificUse()));
        }
        if (carrier.bestSpecificUse() != null) {
            levels.add(
                    new MonthChart.Level(
                            texts().of(
                                            "quick.best-months",
                                            texts().number(carrier.bestSpecificUse())),
                            carrier.bestSpecificUse()));
        }
        return new MonthChart(
                texts().of("quick.months", name(carrier)),
                perOutput(carrier),
                months,
                levels,
                texts()::tick);
    }

    private Table monthTable(List<CarrierUse> carriers) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(texts().of("quick.month")));
        columns.add(
                Column.number(texts().of("quick.output"), quick.yearlyOutput().unit().symbol()));
        carriers.forEach(c -> columns.add(Column.number(name(c), perOutput(c))));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < carriers.getFirst().months().size(); i++) {
            rows.add(month(carriers, i));
        }
        return new Table(texts().of("quick.month-table"), columns, rows);
    }

    private Row month(List<CarrierUse> carriers, int index) {
        var first = carriers.getFirst().months().get(index);
        var cells = new ArrayList<String>();
        cells.add(texts().month(first.month()));
        cells.add(texts().number(first.output()));
        for (var carrier : carriers) {
            cells.add(
                    carrier.months().stream()
                            .filter(m -> m.month().equals(first.month()))
                            .findFirst()
                            .map(m -> texts().number(m.specificUse()))
                            .orElse(Texts.NONE));
        }
        return new Row(cells, Block.Emphasis.NONE);
    }

    /** Ranges of losses, and what kind of evidence each rests on. */
    Chapter lossRanges() {
        var blocks = new Blocks();
        if (quick.losses().isEmpty()) {
            blocks.add(new Paragraph(texts().of("quick.no-losses")));
        } else {
            blocks.add(new Picture(bars().draw(), texts().of("quick.losses-caption")))
                    .add(losses(quick.losses()))
                    .add(new Note(texts().of("quick.losses-note")));
        }
        return new Chapter("losses", texts().of("quick.losses-title"), blocks.all());
    }

    private BarChart bars() {
        var rows = quick.losses().stream().map(this::bar).toList();
        return new BarChart(
                texts().of("quick.losses-title"),
                cash().yearlyUnit(),
                List.of(),
                rows,
                texts()::tick);
    }

    private BarChart.Row bar(LossRange range) {
        return BarChart.Row.of(
                subject(range) + ", " + evidence(range),
                (range.low() + range.high()) / 2 / cash().scale(),
                (range.high() - range.low()) / 2 / cash().scale(),
                texts().of("from-to", cash().cell(range.low()), cash().cell(range.high())));
    }

    private Table losses(List<LossRange> ranges) {
        return new Table(
                texts().of("quick.losses"),
                List.of(
                        Column.text(texts().of("quick.carrier")),
                        Column.text(texts().of("quick.evidence")),
                        Column.number(texts().of("quick.from"), cash().yearlyUnit()),
                        Column.number(texts().of("quick.to"), cash().yearlyUnit())),
                ranges.stream()
                        .map(l ->
                                Row.of(
                                        subject(l),
                                        evidence(l),
                                        cash().cell(l.low()),
                                        cash().cell(l.high())))
                        .toList());
    }

    private String subject(LossRange range) {
        var key = "metric." + range.subject().toUpperCase(Locale.ROOT);
        return reader.plant().materials().stream()
                .filter(m -> m.id().equals(range.subject()))
                .findFirst()
                .map(m -> m.name())
                .orElseGet(() -> texts().has(key) ? texts().of(key) : range.subject());
    }

    private String evidence(LossRange range) {
        return switch (range.how()) {
            case LossRange.How.AboveBenchmark _ -> texts().of("evidence.benchmark");
            case LossRange.How.AboveBestMonths _ -> texts().of("evidence.best-months");
            case LossRange.How.LibraryShare share ->
                    texts().of("evidence.library", share.option().id());
        };
    }

    private Table measureFirst() {
        return new Table(
                texts().of("quick.measure-first"),
                List.of(
                        Column.text(texts().of("quick.carrier")),
                        Column.number(texts().of("quick.cost"), cash().yearlyUnit()),
                        Column.number(texts().of("quick.ignorance"), ""),
                        Column.number(texts().of("quick.not-explained"), cash().yearlyUnit())),
                quick.measureFirst().stream()
                        .map(m ->
                                Row.of(
                                        m.material().name(),
                                        cash().cell(m.yearlyCost()),
                                        texts().percent(m.ignorance()),
                                        cash().cell(m.moneyNotExplained())))
                        .toList());
    }

    /** Options of the library that fit the sector and the bills. */
    Chapter options() {
        var blocks = new Blocks();
        if (quick.options().isEmpty()) {
            blocks.add(new Paragraph(texts().of("quick.no-options")));
        } else {
            blocks.addIf(lowCost().findAny().isPresent(), optionTable("low-cost", lowCost()))
                    .addIf(dear().findAny().isPresent(), optionTable("dear", dear()))
                    .add(new Note(texts().of("quick.options-note")))
                    .add(new Items(numberedSources()));
        }
        return new Chapter("options", texts().of("quick.options-title"), blocks.all());
    }

    private Table optionTable(String kind, Stream<RankedOption> options) {
        return new Table(
                texts().of("quick.options-" + kind),
                List.of(
                        Column.text(texts().of("option")),
                        Column.text(texts().of("unit-operation")),
                        Column.text(texts().of("quick.bill")),
                        Column.number(texts().of("quick.saving"), texts().of("quick.of-base")),
                        Column.number(texts().of("quick.saving"), cash().yearlyUnit()),
                        Column.number(texts().of("option.payback"), texts().of("months")),
                        Column.text(texts().of("quick.source"))),
                options.map(this::row).toList());
    }

    private Stream<RankedOption> lowCost() {
        return quick.options().stream().filter(QuickChapters::isLowCost).limit(MOST_OPTIONS);
    }

    private Stream<RankedOption> dear() {
        return quick.options().stream().filter(o -> !isLowCost(o)).limit(MOST_OPTIONS);
    }

    private static boolean isLowCost(RankedOption ranked) {
        return LITTLE_COST.contains(ranked.option().category());
    }

    /** Each once, in the order in which the table first names it. */
    private List<String> sources() {
        return Stream.concat(lowCost(), dear()).map(o -> o.option().source()).distinct().toList();
    }

    private List<String> numberedSources() {
        var sources = sources();
        return IntStream.range(0, sources.size())
                .mapToObj(i -> "[" + (i + 1) + "] " + sources.get(i))
                .toList();
    }

    private Row row(RankedOption ranked) {
        var option = ranked.option();
        var range = ranked.range();
        return Row.of(
                option.id() + " " + reader.references().option(option),
                reader.references().step(option.unitOperation()),
                ranked.bill().name(),
                span(percent(option.savingLow()), percent(option.savingHigh())),
                range == null
                        ? texts().of("quick.measure-base")
                        : span(cash().cell(range.low()), cash().cell(range.high())),
                span(
                        texts().number(option.paybackMonthsLow()),
                        texts().number(option.paybackMonthsHigh())),
                "[" + (sources().indexOf(option.source()) + 1) + "]");
    }

    private String percent(@Nullable Double share) {
        return share == null ? Texts.NONE : texts().percent(share);
    }

    private String span(String low, String high) {
        if (low.equals(Texts.NONE) || low.equals(high)) {
            return high.equals(Texts.NONE) ? Texts.NONE : high;
        }
        return high.equals(Texts.NONE) ? low : texts().of("from-to", low, high);
    }
}

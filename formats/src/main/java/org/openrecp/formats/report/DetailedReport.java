// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.formats.report.Block.Alert;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Paragraph;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** The report of a detailed assessment. */
record DetailedReport(Reader reader, DetailedResult result) {
    private static final int SUMMARY_LOSSES = 6;

    static ReportPage page(DetailedResult result, Texts texts) {
        var facts = result.plant().facts();
        var cash =
                Cash.of(
                        texts,
                        facts.currency(),
                        result.costs().entered().total() * facts.periodsPerYear());
        return new DetailedReport(new Reader(texts, cash, result.plant()), result).page();
    }

    private ReportPage page() {
        var texts = reader.texts();
        return new ReportPage(
                texts.language(),
                texts.of("report.detailed"),
                result.plant().facts().name(),
                texts.of("contents"),
                new PlantChapter(reader).cover(),
                summary(),
                chapters());
    }

    private List<Chapter> chapters() {
        var method = new MethodChapter(reader, assumptions());
        var chapters = new ArrayList<Chapter>();
        chapters.add(new PlantChapter(reader).chapter());
        chapters.add(new FlowChapter(reader, result.balance().best()).chapter());
        chapters.add(balance().chapter());
        chapters.add(new SuspectsChapter(reader, result.balance()).chapter());
        chapters.add(
                new MetersChapter(reader, result.nextMeasurements(), result.meterCurrency())
                        .chapter());
        chapters.add(losses().chapter());
        chapters.add(emissions());
        chapters.add(
                new IndicatorsChapter(
                                reader, result.indicators(), result.change(), result.benchmarks())
                        .chapter());
        chapters.add(new OptionsChapter(reader, options()).chapter());
        var portfolio = portfolio();
        if (portfolio != null) {
            chapters.add(portfolio.chapter());
            chapters.add(portfolio.actionPlan());
        }
        chapters.add(method.method());
        chapters.add(method.assumptions());
        return chapters;
    }

    private Chapter emissions() {
        return new EmissionsChapter(
                        reader, result.emissions(), result.loads(), result.costs().periodsPerYear())
                .chapter();
    }

    private BalanceChapter balance() {
        return new BalanceChapter(reader, result.balance());
    }

    private LossesChapter losses() {
        return new LossesChapter(reader, result.costs());
    }

    private List<WeighedOption> options() {
        var options = result.options();
        return options == null
                ? List.of()
                : options.valued().stream()
                        .map(v -> new WeighedOption(v.option(), v.alone(), v.simulation()))
                        .toList();
    }

    private @Nullable PortfolioChapter portfolio() {
        var options = result.options();
        return options == null
                ? null
                : new PortfolioChapter(
                        reader,
                        options.chosen(),
                        options.simulation(),
                        options.curve(),
                        options.overlap(),
                        options());
    }

    private List<String> assumptions() {
        return Stream.concat(
                        result.costs().assumptions().stream(),
                        result.emissions().assumptions().stream())
                .distinct()
                .toList();
    }

    private Chapter summary() {
        var texts = reader.texts();
        var blocks = new Blocks();
        blocks.add(
                result.worrying()
                        ? new Alert(balance().verdict() + " " + texts.of("summary.worrying"))
                        : new Paragraph(balance().verdict()));
        blocks.add(new Paragraph(losses().headline()))
                .addIf(!result.costs().losses().isEmpty(), losses().dearest(SUMMARY_LOSSES));
        var portfolio = portfolio();
        if (portfolio != null && !portfolio.set().options().isEmpty()) {
            blocks.add(portfolio.keyFigures()).add(chosen(portfolio));
        }
        return new Chapter("summary", texts.of("summary.title"), blocks.all());
    }

    /** The chosen options in the order of the curve, with what each adds. */
    private Table chosen(PortfolioChapter portfolio) {
        var texts = reader.texts();
        var cash = reader.cash();
        var rows = new ArrayList<Row>();
        for (var step : portfolio.overlap().rows()) {
            options().stream()
                    .filter(o -> o.option().id().equals(step.option()))
                    .forEach(o ->
                            rows.add(
                                    Row.of(
                                            o.name(),
                                            cash.cell(o.value().investment()),
                                            cash.cell(step.inSequence()))));
        }
        rows.add(
                Row.total(
                        texts.of("portfolio.set"),
                        cash.cell(portfolio.set().investment()),
                        cash.cell(portfolio.overlap().ofSet())));
        return new Table(
                texts.of("summary.chosen"),
                List.of(
                        Column.text(texts.of("option")),
                        Column.number(texts.of("option.investment"), cash.unit()),
                        Column.number(texts.of("portfolio.in-sequence"), cash.yearlyUnit())),
                rows);
    }
}

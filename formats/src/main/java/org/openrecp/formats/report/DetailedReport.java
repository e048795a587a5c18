// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.engine.option.Overlap;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import org.openrecp.formats.report.Block.Alert;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Paragraph;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** The report of a detailed assessment. */
record DetailedReport(Reader reader, DetailedResult result) {
    private static final int SUMMARY_LOSSES = 6;
    private static final int SUMMARY_OPTIONS = 10;

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
                chapters(),
                false);
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
        chapters.add(new OptionsChapter(reader, result.costs(), options()).chapter());
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
        var words = reader.assumptions();
        return Stream.concat(
                        words.ofCosts(result.costs().assumptions()).stream(),
                        words.ofEmissions(result.emissions().assumptions()).stream())
                .toList();
    }

    private Chapter summary() {
        var texts = reader.texts();
        var blocks = new Blocks();
        blocks.add(
                        result.worrying()
                                ? new Alert(plainVerdict() + " " + texts.of("summary.worrying"))
                                : new Paragraph(plainVerdict()))
                .add(new Paragraph(losses().headline()));
        if (!result.costs().losses().isEmpty()) {
            blocks.add(new Paragraph(losses().largest())).add(losses().dearest(SUMMARY_LOSSES));
        }
        var portfolio = portfolio();
        if (portfolio != null) {
            blocks.add(new Paragraph(portfolio.inWords()));
        }
        if (portfolio != null && !portfolio.set().options().isEmpty()) {
            blocks.add(portfolio.keyFigures()).add(chosen(portfolio));
        }
        return new Chapter("summary", texts.of("summary.title"), blocks.all());
    }

    /** Whether the figures can be relied on, for a reader who knows no statistics. */
    private String plainVerdict() {
        var texts = reader.texts();
        return switch (result.balance().verdict()) {
            case Verdict.Balanced v ->
                    texts.of(v.dof() == 0 ? "summary.untested" : "summary.balanced");
            case Verdict.GrossErrorSuspected v ->
                    texts.of(
                            "summary.gross-error",
                            new SuspectsChapter(reader, result.balance()).names(v));
            case Verdict.UnderDetermined v ->
                    texts.of(
                            "summary.under-determined",
                            v.streams().stream().map(reader::name).collect(joining("; ")));
            case Verdict.Contradictory v ->
                    texts.of(
                            "summary.contradictory",
                            v.unitOperations().stream()
                                    .map(reader::unitOperation)
                                    .collect(joining("; ")));
        };
    }

    /** The chosen options that add most, with what each adds; the others in one line. */
    private Table chosen(PortfolioChapter portfolio) {
        var texts = reader.texts();
        var cash = reader.cash();
        var steps =
                portfolio.overlap().rows().stream()
                        .sorted(comparingDouble((Overlap.Row r) -> -r.inSequence()))
                        .toList();
        var rows = new ArrayList<Row>();
        int shown = steps.size() <= SUMMARY_OPTIONS + 1 ? steps.size() : SUMMARY_OPTIONS;
        for (var step : steps.subList(0, shown)) {
            rows.add(
                    Row.of(
                            portfolio.name(step.option()),
                            cash.cell(portfolio.investment(step.option())),
                            cash.cell(step.inSequence())));
        }
        if (shown < steps.size()) {
            var others = steps.subList(shown, steps.size());
            rows.add(
                    Row.of(
                            texts.of("summary.others", others.size()),
                            cash.cell(
                                    others.stream()
                                            .mapToDouble(r -> portfolio.investment(r.option()))
                                            .sum()),
                            cash.cell(others.stream().mapToDouble(Overlap.Row::inSequence).sum())));
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
                        Column.number(texts.of("summary.adds"), cash.yearlyUnit())),
                rows);
    }
}

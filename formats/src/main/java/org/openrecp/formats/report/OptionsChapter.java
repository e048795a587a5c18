// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openrecp.engine.mfca.CostOfLosses;
import org.openrecp.engine.option.Option;
import org.openrecp.formats.chart.BarChart;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Note;
import org.openrecp.formats.report.Block.Paragraph;
import org.openrecp.formats.report.Block.Picture;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** Every option, what it does, and what it is worth when done alone. */
record OptionsChapter(Reader reader, CostOfLosses costs, List<WeighedOption> options) {
    private static final int BARS = 24;

    Chapter chapter() {
        var blocks = new Blocks();
        if (options.isEmpty()) {
            blocks.add(new Paragraph(texts().of("options.none")));
        } else {
            var tables = new OptionTables(reader);
            var entries =
                    options.stream()
                            .map(o -> new OptionTables.Entry(o.name(), o.value(), false))
                            .toList();
            blocks.add(catalogue());
            new CausesBlocks(reader, costs, options).addTo(blocks);
            blocks.add(new Picture(bars().draw(), texts().of("options.bars-caption")))
                    .add(tables.economics(texts().of("options.economics"), entries))
                    .add(tables.resources(texts().of("options.resources"), entries))
                    .addIf(options.stream().anyMatch(o -> o.simulation() != null), uncertainty())
                    .add(new Note(texts().of("options.note")));
        }
        return new Chapter("options", texts().of("options.title"), blocks.all());
    }

    private Texts texts() {
        return reader.texts();
    }

    private Table catalogue() {
        return new Table(
                texts().of("options.catalogue"),
                List.of(
                        Column.text(texts().of("option")),
                        Column.text(texts().of("option.category")),
                        Column.text(texts().of("unit-operation")),
                        Column.text(texts().of("option.cause")),
                        Column.number(texts().of("option.technical"), "0–10"),
                        Column.number(texts().of("option.environmental"), "0–10"),
                        Column.text(texts().of("option.links")),
                        Column.text(texts().of("option.status"))),
                options.stream().map(o -> row(o.name(), o.option())).toList());
    }

    private Row row(String name, Option option) {
        return Row.of(
                name,
                texts().of("category", option.category()),
                option.unitOperation() == null
                        ? texts().of("whole-plant")
                        : reader.unitOperation(option.unitOperation()),
                texts().or(option.cause()),
                texts().number(option.technicalRating()),
                texts().number(option.environmentalRating()),
                links(option),
                texts().of("status", option.status()));
    }

    private String links(Option option) {
        var links = new ArrayList<String>();
        if (!option.requires().isEmpty()) {
            links.add(texts().of("option.requires", String.join(", ", option.requires())));
        }
        if (!option.excludes().isEmpty()) {
            links.add(texts().of("option.excludes", String.join(", ", option.excludes())));
        }
        return texts().or(String.join("; ", links));
    }

    private BarChart bars() {
        var rows =
                options.stream()
                        .sorted(comparingDouble((WeighedOption o) -> -o.value().npv()))
                        .limit(BARS)
                        .map(this::bar)
                        .toList();
        return new BarChart(
                texts().of("options.bars"), reader.cash().unit(), List.of(), rows, texts()::tick);
    }

    private BarChart.Row bar(WeighedOption option) {
        double scale = reader.cash().scale();
        var years = option.value().simplePaybackYears();
        var payback =
                years == null
                        ? ""
                        : " (" + texts().of("options.payback", texts().fixed(years, 1)) + ")";
        var simulation = option.simulation();
        return BarChart.Row.of(
                option.name(),
                option.value().npv() / scale,
                simulation == null ? null : simulation.npv().standardDeviation() / scale,
                reader.cash().cell(option.value().npv()) + payback);
    }

    private Table uncertainty() {
        var cash = reader.cash();
        return new Table(
                texts().of("options.uncertainty"),
                List.of(
                        Column.text(texts().of("option")),
                        Column.number(texts().of("options.saving-range"), cash.yearlyUnit()),
                        Column.number(texts().of("options.npv-range"), cash.unit()),
                        Column.number(texts().of("options.probability"), "")),
                options.stream()
                        .filter(o -> o.simulation() != null)
                        .map(this::uncertainty)
                        .toList());
    }

    private Row uncertainty(WeighedOption option) {
        var simulation = Objects.requireNonNull(option.simulation());
        var cash = reader.cash();
        return Row.of(
                option.name(),
                texts().of(
                                "from-to",
                                cash.cell(simulation.saving().low()),
                                cash.cell(simulation.saving().high())),
                texts().of(
                                "from-to",
                                cash.cell(simulation.npv().low()),
                                cash.cell(simulation.npv().high())),
                texts().percent(simulation.probabilityNpvPositive()));
    }
}

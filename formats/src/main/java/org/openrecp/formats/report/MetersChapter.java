// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.reconciliation.MeterPlan;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Note;
import org.openrecp.formats.report.Block.Paragraph;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/**
 * Which meters would tell most about the cost of losses for their money.
 *
 * @param currency of the costs of meters
 */
record MetersChapter(Reader reader, MeterPlan plan, String currency) {
    private static final int MOST = 10;

    Chapter chapter() {
        var texts = reader.texts();
        var blocks =
                new Blocks()
                        .add(
                                new Paragraph(
                                        texts.of(
                                                "meters.now",
                                                reader.cash().text(plan.standardUncertainty()))));
        if (plan.improvements().isEmpty() && plan.discoveries().isEmpty()) {
            blocks.add(new Paragraph(texts.of("meters.none")));
        }
        blocks.addIf(!plan.improvements().isEmpty(), improvements())
                .addIf(!plan.discoveries().isEmpty(), discoveries())
                .add(new Note(texts.of("meters.note")));
        return new Chapter("meters", texts.of("meters.title"), blocks.all());
    }

    private Cash meters() {
        return new Cash(
                reader.texts(),
                currency,
                currency.equals(reader.cash().currency()) ? reader.cash().scale() : 1);
    }

    private Table improvements() {
        var texts = reader.texts();
        var cash = reader.cash();
        return new Table(
                texts.of("meters.improvements"),
                List.of(
                        Column.text(texts.of("stream")),
                        Column.text(texts.of("flow.way")),
                        Column.text(texts.of("meters.kind")),
                        Column.number(texts.of("meters.uncertainty"), texts.of("meters.own-unit")),
                        Column.number(texts.of("meters.cost"), meters().unit()),
                        Column.number(texts.of("meters.reduction"), cash.yearlyUnit()),
                        Column.number(texts.of("meters.after"), cash.yearlyUnit())),
                plan.improvements().stream().limit(MOST).map(this::row).toList());
    }

    private Row row(MeterPlan.Improvement meter) {
        var texts = reader.texts();
        var cash = reader.cash();
        return Row.of(
                reader.name(meter.stream()),
                reader.way(meter.stream()),
                texts.of("meter", meter.kind()),
                texts.number(meter.meterUncertainty()) + " " + unit(meter.stream()),
                meters().cell(meter.meterCost()),
                cash.cell(meter.reduction()),
                cash.cell(meter.standardUncertainty()));
    }

    private String unit(Stream stream) {
        return reader.material(stream).unit().symbol();
    }

    private Table discoveries() {
        var texts = reader.texts();
        return new Table(
                texts.of("meters.discoveries"),
                List.of(
                        Column.text(texts.of("stream")),
                        Column.text(texts.of("flow.way")),
                        Column.number(texts.of("meters.cost"), meters().unit()),
                        Column.text(texts.of("meters.becomes-known"))),
                plan.discoveries().stream()
                        .limit(MOST)
                        .map(d ->
                                Row.of(
                                        reader.name(d.stream()),
                                        reader.way(d.stream()),
                                        meters().cell(d.meterCost()),
                                        d.becomesKnown().stream()
                                                .map(Stream::id)
                                                .collect(joining(", "))))
                        .toList());
    }
}

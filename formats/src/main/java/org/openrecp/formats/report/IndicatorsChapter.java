// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.benchmark.Comparison;
import org.openrecp.engine.indicator.Aspect;
import org.openrecp.engine.indicator.AspectChange;
import org.openrecp.engine.indicator.Indicator;
import org.openrecp.engine.indicator.IndicatorChange;
import org.openrecp.engine.indicator.Indicators;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.formats.chart.Radar;
import org.openrecp.formats.report.Block.Alert;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Note;
import org.openrecp.formats.report.Block.Paragraph;
import org.openrecp.formats.report.Block.Picture;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** Resource productivity and pollution intensity, their change, and what others need. */
record IndicatorsChapter(
        Reader reader,
        Indicators indicators,
        @Nullable IndicatorChange change,
        List<Comparison> comparisons) {
    private static final double MEGAJOULES_PER_GIGAJOULE = 1000;

    Chapter chapter() {
        var output = indicators.output();
        var blocks =
                new Blocks()
                        .add(
                                new Paragraph(
                                        texts().of(
                                                        "indicators.output",
                                                        texts().number(output.amount().value()),
                                                        output.unit().symbol(),
                                                        output.product())))
                        .add(table());
        var leftOut =
                indicators.aspects().stream()
                        .flatMap(i -> i.leftOut().stream())
                        .distinct()
                        .toList();
        blocks.addIf(
                !leftOut.isEmpty(),
                new Alert(texts().of("indicators.left-out", String.join(", ", leftOut))));
        if (change == null) {
            blocks.add(new Note(texts().of("indicators.no-baseline")));
        } else {
            blocks.add(new Picture(radar(change).draw(), texts().of("indicators.radar-caption")))
                    .add(changes(change));
        }
        new BenchmarkBlocks(reader, comparisons).addTo(blocks);
        return new Chapter("indicators", texts().of("indicators.title"), blocks.all());
    }

    private Texts texts() {
        return reader.texts();
    }

    private Table table() {
        return new Table(
                texts().of("indicators.table"),
                List.of(
                        Column.text(texts().of("indicators.aspect")),
                        Column.number(texts().of("indicators.absolute"), texts().of("a-year")),
                        Column.text(texts().of("unit")),
                        Column.text(texts().of("indicators.kind")),
                        Column.number(texts().of("indicators.relative"), ""),
                        Column.text(texts().of("unit"))),
                indicators.aspects().stream().map(this::row).toList());
    }

    private Row row(Indicator indicator) {
        var aspect = indicator.aspect();
        var output = indicators.output().unit().symbol();
        return Row.of(
                        texts().of("aspect", aspect),
                        texts().estimate(shown(aspect, indicator.absolute())),
                        unit(aspect),
                        texts().of(
                                        aspect.isResource()
                                                ? "indicators.productivity"
                                                : "indicators.intensity"),
                        relative(indicator),
                        aspect.isResource()
                                ? output + "/" + unit(aspect)
                                : unit(aspect) + "/" + output)
                .about("indicator", aspect.code());
    }

    private String relative(Indicator indicator) {
        var relative = indicator.relative();
        if (relative == null) {
            return Texts.NONE;
        }
        double factor = factor(indicator.aspect());
        return texts().number(
                        relative.value() * (indicator.aspect().isResource() ? 1 / factor : factor));
    }

    /** Energy is read in gigajoules, the rest in the unit of its aspect. */
    private static double factor(Aspect aspect) {
        return aspect == Aspect.ENERGY ? 1 / MEGAJOULES_PER_GIGAJOULE : 1;
    }

    private static Estimate shown(Aspect aspect, Estimate value) {
        return value.times(factor(aspect));
    }

    private String unit(Aspect aspect) {
        return switch (aspect) {
            case ENERGY -> "GJ";
            case GHG -> "t CO2e";
            case MATERIALS, WASTE -> "t";
            case WATER, WASTEWATER -> "m³";
        };
    }

    private Radar radar(IndicatorChange change) {
        var axes = change.aspects().stream().map(this::axis).toList();
        return new Radar(
                texts().of("indicators.radar"),
                axes,
                texts().of("indicators.baseline"),
                texts().of("indicators.current"),
                texts()::tick);
    }

    private Radar.Axis axis(AspectChange change) {
        var index = change.outwardIndex();
        var label = texts().of("aspect", change.aspect());
        return index == null
                ? new Radar.Axis(label, 0, Texts.NONE)
                : new Radar.Axis(label, index.value(), texts().number(index.value()));
    }

    private Table changes(IndicatorChange change) {
        return new Table(
                texts().of("indicators.changes", texts().change(change.outputChange().value())),
                List.of(
                        Column.text(texts().of("indicators.aspect")),
                        Column.number(
                                texts().of("indicators.baseline-value"), texts().of("a-year")),
                        Column.number(texts().of("indicators.current-value"), texts().of("a-year")),
                        Column.text(texts().of("unit")),
                        Column.number(texts().of("indicators.absolute-change"), ""),
                        Column.number(texts().of("indicators.relative-change"), ""),
                        Column.number(
                                texts().of("indicators.index"),
                                texts().of("indicators.index-unit")),
                        Column.number(texts().of("indicators.avoided"), texts().of("a-year"))),
                change.aspects().stream().map(this::row).toList());
    }

    private Row row(AspectChange change) {
        var aspect = change.aspect();
        return Row.of(
                texts().of("aspect", aspect),
                texts().number(shown(aspect, change.baseline().absolute()).value()),
                texts().number(shown(aspect, change.current().absolute()).value()),
                unit(aspect),
                percent(change.absolute()),
                percent(change.relative()),
                change.outwardIndex() == null
                        ? Texts.NONE
                        : texts().fixed(change.outwardIndex().value(), 0),
                texts().number(shown(aspect, change.avoided()).value()));
    }

    private String percent(@Nullable Estimate share) {
        return share == null ? Texts.NONE : texts().change(share.value());
    }
}

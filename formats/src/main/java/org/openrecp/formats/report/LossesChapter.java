// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.mfca.Cost;
import org.openrecp.engine.mfca.CostOfLosses;
import org.openrecp.engine.mfca.LossCost;
import org.openrecp.engine.mfca.QuantityCentre;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.formats.chart.BarChart;
import org.openrecp.formats.chart.Sankey;
import org.openrecp.formats.chart.Sankey.Kind;
import org.openrecp.formats.chart.Sankey.Link;
import org.openrecp.formats.chart.Sankey.Node;
import org.openrecp.formats.report.Block.Alert;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Note;
import org.openrecp.formats.report.Block.Paragraph;
import org.openrecp.formats.report.Block.Picture;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** What losses cost (ISO 14051): where money goes, per quantity centre, and the dearest losses. */
record LossesChapter(Reader reader, CostOfLosses costs) {
    private static final int BARS = 12;
    private static final int LARGEST = 3;
    private static final int SANKEY_LOSSES = 8;
    private static final String ALL = "all";
    private static final String LOSSES = "losses";

    Chapter chapter() {
        var blocks =
                new Blocks()
                        .add(new Paragraph(headline()))
                        .add(
                                new Picture(
                                        sankey().draw(),
                                        texts().of("losses.sankey-caption", cash().unit())))
                        .add(centres())
                        .addIf(
                                !costs.losses().isEmpty(),
                                new Picture(pareto().draw(), texts().of("losses.pareto-caption")))
                        .addIf(!costs.losses().isEmpty(), losses())
                        .addIf(!free().isEmpty(), new Note(texts().of("losses.free", free())))
                        .addIf(
                                !costs.unobservable().isEmpty(),
                                new Alert(
                                        texts().of(
                                                        "losses.unobservable",
                                                        costs.unobservable().stream()
                                                                .map(reader::nameOf)
                                                                .collect(joining(", ")))))
                        .add(new Note(texts().of("losses.note")));
        return new Chapter("losses", texts().of("losses.title"), blocks.all());
    }

    private Texts texts() {
        return reader.texts();
    }

    private Cash cash() {
        return reader.cash();
    }

    /** What losses cost, beside what the books show. */
    String headline() {
        return texts().of(
                        "losses.headline",
                        cash().text(costs.netPerYear()),
                        texts().percent(costs.lossShare()),
                        cash().text(costs.conventionalWasteCost() * costs.periodsPerYear()),
                        texts().percent(costs.conventionalShare()));
    }

    /** The three largest, by what they are and where they arise. */
    String largest() {
        var largest = costs.losses().stream().limit(LARGEST).toList();
        double all = costs.netPerYear().value();
        double these = largest.stream().mapToDouble(l -> l.netPerYear().value()).sum();
        return texts().of(
                        "losses.largest",
                        largest.stream()
                                .map(l ->
                                        reader.description(l)
                                                + " ("
                                                + cash().text(l.netPerYear())
                                                + ")")
                                .collect(joining("; ")),
                        texts().percent(all > 0 ? these / all : Double.NaN));
    }

    private Sankey sankey() {
        var links = new ArrayList<Link>();
        links.add(
                link(
                        null,
                        ALL,
                        costs.entered().material(),
                        texts().of("cost.material"),
                        Kind.FLOW));
        links.add(link(null, ALL, costs.entered().energy(), texts().of("cost.energy"), Kind.FLOW));
        links.add(link(null, ALL, costs.entered().system(), texts().of("cost.system"), Kind.FLOW));
        links.add(
                link(
                        null,
                        ALL,
                        costs.entered().wasteManagement(),
                        texts().of("cost.waste"),
                        Kind.FLOW));
        links.add(
                link(
                        ALL,
                        null,
                        costs.product().total(),
                        texts().of("losses.product"),
                        Kind.PRODUCT));
        links.add(link(ALL, null, costs.stock().total(), texts().of("stock"), Kind.FLOW));
        links.add(link(ALL, LOSSES, costs.loss().total(), "", Kind.LOSS));
        links.add(link(LOSSES, ALL, costs.credits(), texts().of("losses.credits"), Kind.FLOW));
        links.addAll(lossLinks());
        var nodes =
                List.of(
                        new Node(ALL, texts().of("losses.all")),
                        new Node(LOSSES, texts().of("losses.losses")));
        return new Sankey(texts().of("losses.sankey"), nodes, links);
    }

    private List<Link> lossLinks() {
        var links = new ArrayList<Link>();
        costs.losses().stream()
                .limit(SANKEY_LOSSES)
                .forEach(l -> links.add(link(LOSSES, null, l.net(), name(l), Kind.LOSS)));
        double others =
                costs.losses().stream().skip(SANKEY_LOSSES).mapToDouble(LossCost::net).sum();
        links.add(link(LOSSES, null, others, texts().of("losses.others"), Kind.LOSS));
        links.add(
                link(
                        LOSSES,
                        null,
                        costs.unattributed().total(),
                        texts().of("losses.unattributed"),
                        Kind.LOSS));
        return links;
    }

    private Link link(
            @Nullable String from, @Nullable String to, double value, String name, Kind kind) {
        return new Link(from, to, value, name, cash().cell(value), kind);
    }

    private String name(LossCost loss) {
        return reader.name(loss.stream());
    }

    private Table centres() {
        var rows = new ArrayList<>(costs.centres().stream().map(this::row).toList());
        rows.add(
                Row.total(
                        texts().of("total"),
                        cash().cell(costs.entered().total()),
                        "",
                        cash().cell(costs.product().total() + costs.stock().total()),
                        cash().cell(costs.loss().total()),
                        "",
                        texts().percent(
                                        costs.loss().total()
                                                / (costs.product().total()
                                                        + costs.stock().total()
                                                        + costs.loss().total()))));
        var unit = cash().unit();
        return new Table(
                texts().of("losses.centres"),
                List.of(
                        Column.text(texts().of("losses.centre")),
                        Column.number(texts().of("losses.entered"), unit),
                        Column.number(texts().of("losses.carried-in"), unit),
                        Column.number(texts().of("losses.to-product"), unit),
                        Column.number(texts().of("losses.to-loss"), unit),
                        Column.number(texts().of("losses.passed-on"), unit),
                        Column.number(texts().of("losses.loss-share"), "")),
                rows);
    }

    private Row row(QuantityCentre centre) {
        return Row.of(
                centre.unitOperation().name(),
                cash().cell(centre.entered().total()),
                cash().cell(centre.carriedIn().total()),
                cash().cell(centre.product().total()),
                cash().cell(centre.loss().total()),
                cash().cell(centre.passedOn().total()),
                texts().percent(centre.lossShare()));
    }

    private BarChart pareto() {
        var parts =
                List.of(
                        texts().of("cost.material"),
                        texts().of("cost.energy"),
                        texts().of("cost.system"),
                        texts().of("cost.waste"));
        var rows = costs.losses().stream().limit(BARS).map(this::bar).toList();
        return new BarChart(
                texts().of("losses.pareto"), cash().yearlyUnit(), parts, rows, texts()::tick);
    }

    private BarChart.Row bar(LossCost loss) {
        var year = perYear(loss.cost());
        return new BarChart.Row(
                name(loss),
                List.of(
                        Math.max(0, year.material() / cash().scale()),
                        Math.max(0, year.energy() / cash().scale()),
                        Math.max(0, year.system() / cash().scale()),
                        Math.max(0, year.wasteManagement() / cash().scale())),
                loss.netPerYear().standardUncertainty() / cash().scale(),
                cash().cell(new Estimate(year.total(), loss.netPerYear().standardUncertainty())));
    }

    private Cost perYear(Cost cost) {
        return cost.times(costs.periodsPerYear());
    }

    private Table losses() {
        var unit = cash().unit();
        var rows = new ArrayList<Row>();
        double all = costs.netPerYear().value();
        double running = 0;
        for (var loss : costs.losses()) {
            if (isFree(loss)) {
                continue;
            }
            running += loss.netPerYear().value();
            rows.add(row(loss, all > 0 ? running / all : Double.NaN));
        }
        rows.add(total());
        return new Table(
                texts().of("losses.table", cash().yearlyUnit()),
                List.of(
                        Column.text(texts().of("losses.loss")),
                        Column.text(texts().of("losses.where")),
                        Column.text(texts().of("losses.fate")),
                        Column.number(texts().of("cost.material"), unit),
                        Column.number(texts().of("cost.energy"), unit),
                        Column.number(texts().of("cost.system"), unit),
                        Column.number(texts().of("cost.waste"), unit),
                        Column.number(texts().of("losses.credit"), unit),
                        Column.number(texts().of("losses.net"), unit),
                        Column.number(texts().of("losses.cumulative"), "")),
                rows);
    }

    /** Whether it costs and brings nothing, so that a line of zeros would say no more. */
    private static boolean isFree(LossCost loss) {
        return loss.cost().total() == 0 && loss.credit() == 0;
    }

    private String free() {
        return costs.losses().stream()
                .filter(LossesChapter::isFree)
                .map(this::name)
                .collect(joining(", "));
    }

    private Row row(LossCost loss, double cumulative) {
        var year = perYear(loss.cost());
        return Row.of(
                        name(loss),
                        reader.unitOperation(loss.unitOperation()),
                        texts().of("fate", loss.fate()),
                        cash().cell(year.material()),
                        cash().cell(year.energy()),
                        cash().cell(year.system()),
                        cash().cell(year.wasteManagement()),
                        cash().cell(loss.credit() * costs.periodsPerYear()),
                        cash().cell(loss.netPerYear()),
                        texts().percent(cumulative))
                .about("loss", loss.stream().id());
    }

    private Row total() {
        var year = perYear(costs.loss());
        return Row.total(
                texts().of("total"),
                "",
                "",
                cash().cell(year.material()),
                cash().cell(year.energy()),
                cash().cell(year.system()),
                cash().cell(year.wasteManagement()),
                cash().cell(costs.credits() * costs.periodsPerYear()),
                cash().cell(costs.netPerYear()),
                "");
    }

    /** The dearest losses, for the summary. */
    Table dearest(int most) {
        double all = costs.netPerYear().value();
        return new Table(
                texts().of("losses.dearest"),
                List.of(
                        Column.text(texts().of("losses.loss")),
                        Column.text(texts().of("losses.where")),
                        Column.number(texts().of("losses.net"), cash().yearlyUnit()),
                        Column.number(texts().of("losses.of-all"), "")),
                costs.losses().stream()
                        .limit(most)
                        .map(l ->
                                Row.of(
                                                name(l),
                                                reader.unitOperation(l.unitOperation()),
                                                cash().cell(l.netPerYear()),
                                                texts().percent(
                                                                all > 0
                                                                        ? l.netPerYear().value()
                                                                                / all
                                                                        : Double.NaN))
                                        .about("loss", l.stream().id()))
                        .toList());
    }
}

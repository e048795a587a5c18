// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.option.AbatementCurve;
import org.openrecp.engine.option.Overlap;
import org.openrecp.engine.option.Portfolio;
import org.openrecp.engine.option.SetEvaluation;
import org.openrecp.engine.option.Simulation;
import org.openrecp.formats.chart.StepCurve;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.KeyFigure;
import org.openrecp.formats.report.Block.KeyFigures;
import org.openrecp.formats.report.Block.Note;
import org.openrecp.formats.report.Block.Paragraph;
import org.openrecp.formats.report.Block.Picture;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** The options worth doing together, in what order, and what each adds. */
record PortfolioChapter(
        Reader reader,
        Portfolio portfolio,
        @Nullable Simulation simulation,
        AbatementCurve curve,
        Overlap overlap,
        List<WeighedOption> options) {
    private static final double HAIRLINE = 0.005;

    Chapter chapter() {
        var blocks = new Blocks().add(new Paragraph(proof()));
        if (!set().options().isEmpty()) {
            blocks.add(keyFigures());
            if (simulation != null) {
                blocks.add(new Paragraph(uncertainty(simulation)));
            }
            var tables = new OptionTables(reader);
            var entries = List.of(new OptionTables.Entry(texts().of("portfolio.set"), set(), true));
            blocks.add(tables.economics(texts().of("portfolio.economics"), chosen()))
                    .add(tables.resources(texts().of("portfolio.resources"), entries))
                    .addIf(
                            !drawn().isEmpty(),
                            new Picture(
                                    steps(drawn()).draw(), texts().of("portfolio.curve-caption")))
                    .add(steps())
                    .add(overlaps())
                    .add(new Note(texts().of("portfolio.note")));
        }
        return new Chapter("portfolio", texts().of("portfolio.title"), blocks.all());
    }

    private Texts texts() {
        return reader.texts();
    }

    private Cash cash() {
        return reader.cash();
    }

    SetEvaluation set() {
        return portfolio.set();
    }

    private String proof() {
        var goal = texts().of("objective", portfolio.objective());
        var budget = reader.plant().facts().budget();
        var limit =
                budget == null
                        ? texts().of("portfolio.no-budget")
                        : texts().of("portfolio.budget", cash().text(budget));
        if (set().options().isEmpty()) {
            return texts().of("portfolio.none", goal, limit);
        }
        return switch (portfolio) {
            case Portfolio.Optimal _ ->
                    texts().of(
                                    "portfolio.optimal",
                                    set().options().size(),
                                    options.size(),
                                    goal,
                                    limit);
            case Portfolio.WithinGap w ->
                    texts().of(
                                    "portfolio.within-gap",
                                    set().options().size(),
                                    options.size(),
                                    goal,
                                    limit,
                                    texts().percent(w.gap()));
        };
    }

    /** The chosen set in five figures. */
    KeyFigures keyFigures() {
        var tables = new OptionTables(reader);
        return new KeyFigures(
                List.of(
                        figure("option.investment", cash().text(set().investment()), ""),
                        figure(
                                "option.net-saving",
                                cash().text(set().netSaving()),
                                texts().of("a-year")),
                        figure(
                                "option.payback",
                                tables.years(set().simplePaybackYears()),
                                texts().of("years")),
                        figure(
                                "option.npv",
                                cash().text(set().npv()),
                                texts().of("portfolio.horizon", set().horizonYears())),
                        figure(
                                "portfolio.co2e",
                                texts().number(set().saving().resources().co2eTonnes()) + " t",
                                texts().of("a-year"))));
    }

    private KeyFigure figure(String key, String value, String note) {
        return new KeyFigure(texts().of(key), value, note);
    }

    private String uncertainty(Simulation run) {
        return texts().of(
                        "portfolio.uncertainty",
                        cash().text(run.saving().low()),
                        cash().text(run.saving().high()),
                        cash().text(run.npv().low()),
                        cash().text(run.npv().high()),
                        texts().percent(run.probabilityNpvPositive()),
                        run.draws());
    }

    private List<OptionTables.Entry> chosen() {
        var entries = new ArrayList<OptionTables.Entry>();
        options.stream()
                .filter(o -> set().options().contains(o.option().id()))
                .forEach(o ->
                        entries.add(
                                new OptionTables.Entry(
                                        texts().of("portfolio.alone", o.name()),
                                        o.value(),
                                        false)));
        entries.add(new OptionTables.Entry(texts().of("portfolio.set"), set(), true));
        return entries;
    }

    /** Steps wide enough to be seen: a hairline of extreme cost would flatten all the others. */
    private List<AbatementCurve.Step> drawn() {
        double least = HAIRLINE * set().saving().resources().co2eTonnes();
        return curve.steps().stream()
                .filter(s -> s.costPerTonne() != null && s.tonnesCo2e() > Math.max(0, least))
                .toList();
    }

    private StepCurve steps(List<AbatementCurve.Step> drawn) {
        var steps =
                drawn.stream()
                        .map(s ->
                                new StepCurve.Step(s.option(), s.tonnesCo2e(), scaled(s), title(s)))
                        .toList();
        return new StepCurve(
                texts().of("portfolio.curve"),
                texts().of("portfolio.curve-across"),
                texts().of("portfolio.curve-up", costUnit()),
                steps,
                texts()::tick,
                texts()::tick);
    }

    /** Thousands where the table's money is in millions: costs per tonne are small beside sums. */
    private double costScale() {
        return cash().scale() >= 1e6 ? 1e3 : 1;
    }

    private String costUnit() {
        return costScale() == 1
                ? cash().currency()
                : texts().of("thousand") + " " + cash().currency();
    }

    private double scaled(AbatementCurve.Step step) {
        return step.costPerTonne() == null ? 0 : step.costPerTonne() / costScale();
    }

    private String title(AbatementCurve.Step step) {
        return name(step.option())
                + ": "
                + texts().number(step.tonnesCo2e())
                + " t, "
                + texts().number(scaled(step))
                + " "
                + costUnit()
                + "/t";
    }

    /** Investment of an option done alone, in the reporting currency. */
    double investment(String id) {
        return options.stream()
                .filter(o -> o.option().id().equals(id))
                .mapToDouble(o -> o.value().investment())
                .sum();
    }

    /** What to do and what it brings, in a sentence. */
    String inWords() {
        if (set().options().isEmpty()) {
            return proof();
        }
        var years = new OptionTables(reader).years(set().simplePaybackYears());
        return texts().of(
                        "portfolio.in-words",
                        set().options().size(),
                        options.size(),
                        cash().text(set().investment()),
                        cash().text(set().netSaving()),
                        years,
                        cash().text(set().npv()),
                        set().horizonYears(),
                        texts().number(Math.rint(set().saving().resources().co2eTonnes())));
    }

    String name(String id) {
        return options.stream()
                .filter(o -> o.option().id().equals(id))
                .findFirst()
                .map(WeighedOption::name)
                .orElse(id);
    }

    private Table steps() {
        return new Table(
                texts().of("portfolio.steps"),
                List.of(
                        Column.text(texts().of("portfolio.in-order")),
                        Column.number("CO2e", texts().of("tonnes-per-year")),
                        Column.number(texts().of("portfolio.cost-per-tonne"), costUnit() + "/t"),
                        Column.number(
                                texts().of("portfolio.cumulative"), texts().of("tonnes-per-year"))),
                curve.steps().stream()
                        .map(s ->
                                Row.of(
                                        name(s.option()),
                                        texts().number(s.tonnesCo2e()),
                                        s.costPerTonne() == null
                                                ? Texts.NONE
                                                : texts().number(scaled(s)),
                                        texts().number(s.cumulativeTonnesCo2e())))
                        .toList());
    }

    private Table overlaps() {
        var rows = new ArrayList<Row>();
        overlap.rows()
                .forEach(r ->
                        rows.add(
                                Row.of(
                                        name(r.option()),
                                        cash().cell(r.alone()),
                                        cash().cell(r.last()),
                                        cash().cell(r.inSequence()))));
        rows.add(
                Row.total(
                        texts().of("portfolio.set"),
                        cash().cell(overlap.sumOfSingles()),
                        "",
                        cash().cell(overlap.ofSet())));
        return new Table(
                texts().of("portfolio.overlap"),
                List.of(
                        Column.text(texts().of("option")),
                        Column.number(texts().of("portfolio.first-in"), cash().yearlyUnit()),
                        Column.number(texts().of("portfolio.last-in"), cash().yearlyUnit()),
                        Column.number(texts().of("portfolio.in-sequence"), cash().yearlyUnit())),
                rows);
    }

    /** Who does what until when, in the order of the curve. */
    Chapter actionPlan() {
        var blocks = new Blocks();
        if (set().options().isEmpty()) {
            blocks.add(new Paragraph(texts().of("plan.none")));
        } else {
            blocks.add(plan()).add(new Note(texts().of("plan.note")));
        }
        return new Chapter("plan", texts().of("plan.title"), blocks.all());
    }

    private Table plan() {
        var order =
                new ArrayList<>(curve.steps().stream().map(AbatementCurve.Step::option).toList());
        set().options().stream().filter(o -> !order.contains(o)).forEach(order::add);
        var rows = new ArrayList<Row>();
        for (var id : order) {
            options.stream()
                    .filter(o -> o.option().id().equals(id))
                    .forEach(o -> rows.add(action(o)));
        }
        return new Table(
                texts().of("plan.table"),
                List.of(
                        Column.text(texts().of("plan.action")),
                        Column.text(texts().of("plan.owner")),
                        Column.number(texts().of("plan.due"), ""),
                        Column.number(texts().of("option.investment"), cash().unit()),
                        Column.number(texts().of("portfolio.in-sequence"), cash().yearlyUnit()),
                        Column.text(texts().of("option.status")),
                        Column.text(texts().of("plan.remark"))),
                rows);
    }

    private Row action(WeighedOption weighed) {
        var option = weighed.option();
        var adds =
                overlap.rows().stream()
                        .filter(r -> r.option().equals(option.id()))
                        .findFirst()
                        .map(r -> cash().cell(r.inSequence()))
                        .orElse(Texts.NONE);
        return Row.of(
                weighed.name(),
                option.owner() == null ? texts().of("plan.to-be-named") : option.owner(),
                option.due() == null ? texts().of("plan.to-be-set") : texts().date(option.due()),
                cash().cell(option.investment()),
                adds,
                texts().of("status", option.status()),
                texts().or(option.note()));
    }
}

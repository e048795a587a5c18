// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.emission.ActivityEmissions;
import org.openrecp.engine.emission.ActivityEmissions.GasAmount;
import org.openrecp.engine.emission.EmissionInventory;
import org.openrecp.engine.emission.Factor;
import org.openrecp.engine.emission.PollutantLoads;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.formats.report.Block.Alert;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Note;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** Greenhouse gases with the factor behind each figure, and loads to water, land and air. */
record EmissionsChapter(
        Reader reader,
        EmissionInventory inventory,
        @Nullable PollutantLoads loads,
        double periodsPerYear) {
    private static final double TONNES_PER_KILOGRAM = 1e-3;

    Chapter chapter() {
        var blocks = new Blocks().add(totals());
        blocks.addIf(!inventory.withoutFactor().isEmpty(), without())
                .addIf(!inventory.activities().isEmpty(), factors());
        if (loads != null) {
            blocks.addIf(
                            !loads.wastewater().isEmpty(),
                            components("emissions.wastewater", loads.wastewater()))
                    .addIf(!loads.waste().isEmpty(), waste(loads))
                    .addIf(!loads.air().isEmpty(), components("emissions.air", loads.air()));
        }
        blocks.add(new Note(texts().of("emissions.note", inventory.gwpSet().name())));
        return new Chapter("emissions", texts().of("emissions.title"), blocks.all());
    }

    private Texts texts() {
        return reader.texts();
    }

    private Alert without() {
        return new Alert(
                texts().of(
                                "emissions.without",
                                inventory.withoutFactor().stream()
                                        .map(reader::nameOf)
                                        .collect(joining(", "))));
    }

    private Table totals() {
        return new Table(
                texts().of("emissions.totals", inventory.gwpSet().name()),
                List.of(
                        Column.text(texts().of("emissions.what")),
                        Column.number(texts().of("emissions.period"), "t"),
                        Column.number(texts().of("emissions.year"), texts().of("tonnes-per-year"))),
                List.of(
                        total("emissions.scope1", inventory.scope1(), Block.Emphasis.NONE),
                        total("emissions.scope2", inventory.scope2(), Block.Emphasis.NONE),
                        total("emissions.total", inventory.total(), Block.Emphasis.TOTAL),
                        total("emissions.biogenic", inventory.biogenicCo2(), Block.Emphasis.NONE)));
    }

    private Row total(String key, Estimate kilograms, Block.Emphasis emphasis) {
        var tonnes = kilograms.times(TONNES_PER_KILOGRAM);
        return new Row(
                List.of(
                        texts().of(key),
                        texts().estimate(tonnes),
                        texts().estimate(tonnes.times(periodsPerYear))),
                emphasis);
    }

    private Table factors() {
        var rows = new ArrayList<Row>();
        inventory.activities().forEach(a -> a.gases().forEach(g -> rows.add(row(a, g))));
        return new Table(
                texts().of("emissions.factors"),
                List.of(
                        Column.text(texts().of("emissions.activity")),
                        Column.text(texts().of("emissions.scope")),
                        Column.text(texts().of("emissions.gas")),
                        Column.number(texts().of("emissions.amount"), "kg"),
                        Column.text(texts().of("emissions.factor")),
                        Column.text(texts().of("emissions.source")),
                        Column.text(texts().of("emissions.status"))),
                rows);
    }

    private Row row(ActivityEmissions emissions, GasAmount gas) {
        return Row.of(
                        activity(emissions),
                        texts().of("scope", emissions.scope()),
                        gas.gas().name()
                                + (gas.biogenic() ? " " + texts().of("emissions.of-biomass") : ""),
                        texts().estimate(gas.kilograms()),
                        texts().number(gas.factor().value()) + " " + gas.factor().unit(),
                        source(gas.factor()),
                        reader.references().status(gas.factor().status())
                                + emissions
                                        .grid()
                                        .map(k -> ", " + texts().of("grid", k))
                                        .orElse(""))
                .about("emission", emissions.activity().label());
    }

    private String activity(ActivityEmissions emissions) {
        return reader.nameOf(emissions.activity().label());
    }

    private static String source(Factor factor) {
        return factor.source() + (factor.year() == null ? "" : " (" + factor.year() + ")");
    }

    private Table components(String key, List<PollutantLoads.ComponentLoad> components) {
        return new Table(
                texts().of(key),
                List.of(
                        Column.text(texts().of("balance.component")),
                        Column.text(texts().of("emissions.destination")),
                        Column.number(texts().of("emissions.period"), "kg")),
                components.stream()
                        .map(c ->
                                Row.of(
                                        c.component(),
                                        texts().of("destination", c.destination()),
                                        texts().estimate(c.kilograms())))
                        .toList());
    }

    private Table waste(PollutantLoads loads) {
        return new Table(
                texts().of("emissions.waste"),
                List.of(
                        Column.text(texts().of("material")),
                        Column.text(texts().of("emissions.hazard")),
                        Column.number(texts().of("emissions.period"), "kg")),
                loads.waste().stream()
                        .map(w ->
                                Row.of(
                                        w.material().name(),
                                        texts().or(w.hazard()),
                                        texts().estimate(w.kilograms())))
                        .toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.model.ResourceUse;
import org.openrecp.engine.option.InternalRate;
import org.openrecp.engine.option.SetEvaluation;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** Tables of options and sets: what they cost, save and avoid. */
record OptionTables(Reader reader) {
    /** What is weighed: an option or a set. */
    record Entry(String name, SetEvaluation value, boolean total) {}

    private Texts texts() {
        return reader.texts();
    }

    private Cash cash() {
        return reader.cash();
    }

    Table economics(String caption, List<Entry> entries) {
        return new Table(
                caption,
                List.of(
                        Column.text(texts().of("option")),
                        Column.number(texts().of("option.investment"), cash().unit()),
                        Column.number(texts().of("option.net-saving"), cash().yearlyUnit()),
                        Column.number(texts().of("option.payback"), texts().of("years")),
                        Column.number(texts().of("option.discounted"), texts().of("years")),
                        Column.number(texts().of("option.npv"), cash().unit()),
                        Column.number(texts().of("option.irr"), texts().of("option.irr-unit")),
                        Column.number("CO2e", texts().of("tonnes-per-year"))),
                entries.stream().map(this::economics).toList());
    }

    private Row economics(Entry entry) {
        var value = entry.value;
        return row(
                entry,
                cash().cell(value.investment()),
                cash().cell(value.netSaving()),
                years(value.simplePaybackYears()),
                years(value.discountedPaybackYears()),
                cash().cell(value.npv()),
                rate(value.irr()),
                texts().number(value.saving().resources().co2eTonnes()));
    }

    private static Row row(Entry entry, String... cells) {
        var all = new ArrayList<String>();
        all.add(entry.name);
        all.addAll(List.of(cells));
        return new Row(all, entry.total ? Block.Emphasis.TOTAL : Block.Emphasis.NONE);
    }

    String years(@Nullable Double years) {
        return years == null ? texts().of("never") : texts().fixed(years, 1);
    }

    String rate(InternalRate rate) {
        return switch (rate) {
            case InternalRate.Unique(double value) -> texts().percent(value);
            case InternalRate.Multiple m ->
                    texts().of(
                                    "option.irr-several",
                                    m.rates().stream()
                                            .map(texts()::percent)
                                            .collect(joining("; ")));
            case InternalRate.None() -> texts().of("option.irr-none");
        };
    }

    Table resources(String caption, List<Entry> entries) {
        return new Table(
                caption,
                List.of(
                        Column.text(texts().of("option")),
                        Column.number(texts().of("resource.energy"), "GJ"),
                        Column.number(texts().of("resource.electricity"), "MWh"),
                        Column.number(texts().of("resource.water"), "m³"),
                        Column.number(texts().of("resource.materials"), "t"),
                        Column.number(texts().of("resource.chemicals"), "t"),
                        Column.number(texts().of("resource.wastewater"), "m³"),
                        Column.number(texts().of("resource.waste"), "t"),
                        Column.number("CO2e", "t")),
                entries.stream().map(this::resources).toList());
    }

    private Row resources(Entry entry) {
        ResourceUse saved = entry.value.saving().resources();
        return row(
                entry,
                texts().number(saved.energyMegajoules() / 1000),
                texts().number(saved.electricityKilowattHours() / 1000),
                texts().number(saved.waterCubicMetres()),
                texts().number(saved.materialTonnes()),
                texts().number(saved.chemicalTonnes()),
                texts().number(saved.wastewaterCubicMetres()),
                texts().number(saved.wasteTonnes()),
                texts().number(saved.co2eTonnes()));
    }
}

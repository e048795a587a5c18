// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.option.Effect;
import org.openrecp.engine.option.Effect.Change;
import org.openrecp.engine.option.Option;
import org.openrecp.engine.quantity.Estimate;

/** Reads the sheets Options and Effects. */
final class OptionsReading {
    private final Cells cells;
    private final MoneyCells money;
    private final MaterialsReading materials;
    private final FlowsheetReading flowsheet;
    private final Ids ids = new Ids();

    OptionsReading(
            Cells cells, MoneyCells money, MaterialsReading materials, FlowsheetReading flowsheet) {
        this.cells = cells;
        this.money = money;
        this.materials = materials;
        this.flowsheet = flowsheet;
    }

    List<Option> options(List<Entry> entries) {
        entries.forEach(e -> ids.add(e.value("id").shown()));
        return entries.stream().map(this::option).toList();
    }

    private Option option(Entry entry) {
        return new Option(
                cells.requiredText(entry.spot("id")),
                cells.requiredText(entry.spot("title")),
                cells.choice(entry.spot("category"), Option.Category.class),
                process(entry.spot("process")),
                cells.text(entry.spot("cause")),
                investment(entry),
                money.moneyOrDefault(entry.spot("yearly_cost")),
                life(entry.spot("life")),
                cells.number(entry.spot("technical_rating")),
                cells.number(entry.spot("environmental_rating")),
                references(entry.spot("requires")),
                references(entry.spot("excludes")),
                cells.choice(entry.spot("status"), Option.Status.class),
                cells.text(entry.spot("owner")),
                Dates.date(entry.spot("due"), cells),
                cells.text(entry.spot("note")));
    }

    private @Nullable String process(Spot spot) {
        var text = cells.text(spot);
        if (text == null) {
            return null;
        }
        var id = flowsheet.canonicalProcess(text);
        if (!flowsheet.hasProcess(id)) {
            cells.problem(spot, "workbook.unknown-process");
        }
        return id;
    }

    private Estimate investment(Entry entry) {
        double value = money.moneyOrDefault(entry.spot("investment"));
        double relative = value == 0 ? 0 : shareOrDefault(entry.spot("investment_uncertainty"));
        return new Estimate(value, value * relative);
    }

    private double shareOrDefault(Spot spot) {
        var share = cells.share(spot);
        if (share != null) {
            return share;
        }
        var fallback = spot.field().defaultText();
        if (spot.isEmpty()) {
            cells.defaulted(spot, fallback + " %", Cells.NOT_GIVEN);
        }
        return Double.parseDouble(fallback) / 100;
    }

    private int life(Spot spot) {
        var years = cells.integer(spot);
        if (years != null) {
            return Math.toIntExact(years);
        }
        var fallback = spot.field().defaultText();
        if (spot.isEmpty()) {
            cells.defaulted(spot, fallback + " a", Cells.NOT_GIVEN);
        }
        return Integer.parseInt(fallback);
    }

    private List<String> references(Spot spot) {
        return cells.list(spot).stream().map(ids::canonical).toList();
    }

    List<Effect> effects(List<Entry> entries) {
        return entries.stream().map(this::effect).flatMap(Optional::stream).toList();
    }

    private Optional<Effect> effect(Entry entry) {
        var option = cells.text(entry.spot("option"));
        var process = cells.text(entry.spot("process"));
        var material = cells.text(entry.spot("material"));
        var direction = cells.findChoice(entry.spot("direction"), Effect.Direction.class);
        var change = change(entry.spot("change"));
        double uncertainty = shareOrDefault(entry.spot("uncertainty"));
        if (option == null
                || process == null
                || material == null
                || direction.isEmpty()
                || change.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Effect(
                        ids.canonical(option),
                        flowsheet.canonicalProcess(process),
                        materials.canonical(material),
                        direction.get(),
                        change.get(),
                        uncertainty));
    }

    private Optional<Change> change(Spot spot) {
        var amount = cells.amount(spot);
        if (amount == null) {
            return Optional.empty();
        }
        if (amount.percent()) {
            return relative(spot, amount.value() / 100);
        }
        if (amount.rest().isEmpty()) {
            cells.problem(spot, "workbook.change-without-unit");
            return Optional.empty();
        }
        int slash = amount.rest().lastIndexOf('/');
        if (slash < 0) {
            return cells.unit(spot, amount.rest())
                    .map(unit -> new Change.Absolute(amount.value(), unit));
        }
        var above = cells.unit(spot, amount.rest().substring(0, slash).strip());
        var below = cells.unit(spot, amount.rest().substring(slash + 1).strip());
        return above.isPresent() && below.isPresent()
                ? Optional.of(new Change.Specific(amount.value(), above.get(), below.get()))
                : Optional.empty();
    }

    private Optional<Change> relative(Spot spot, double share) {
        if (share < -1) {
            cells.problem(spot, "workbook.too-small.than-nothing");
            return Optional.empty();
        }
        return Optional.of(new Change.Relative(share));
    }
}

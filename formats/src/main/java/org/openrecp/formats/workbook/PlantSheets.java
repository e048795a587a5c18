// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.MonthlyRecord;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.assessment.PlantFacts;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.flowsheet.UnitOperation.CostAllocation;
import org.openrecp.engine.mfca.ProcessCost;
import org.openrecp.engine.option.Effect;
import org.openrecp.engine.option.Effect.Change;
import org.openrecp.engine.option.Option;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.SheetContent.Row;

/** The sheets that give a plant when they are read. */
final class PlantSheets {
    private final PlantData plant;
    private final Language language;
    private final Map<String, Measurement> measurements = new HashMap<>();

    private PlantSheets(PlantData plant, Language language) {
        this.plant = plant;
        this.language = language;
        plant.measurements().forEach(m -> measurements.put(m.stream(), m));
    }

    static List<SheetContent> of(PlantData plant, Language language) {
        return new PlantSheets(plant, language).sheets();
    }

    private List<SheetContent> sheets() {
        var flowsheet = plant.flowsheet();
        return List.of(
                SheetContent.of(SheetKind.PLANT, facts()),
                rows(SheetKind.PROCESSES, flowsheet.unitOperations(), PlantSheets::process),
                rows(SheetKind.MATERIALS, flowsheet.materials(), PlantSheets::material),
                rows(SheetKind.STREAMS, flowsheet.streams(), this::stream),
                rows(SheetKind.COMPOSITIONS, flowsheet.shares(), PlantSheets::share),
                rows(SheetKind.COSTS, plant.costs(), PlantSheets::cost),
                rows(SheetKind.OPTIONS, plant.options(), PlantSheets::option),
                rows(SheetKind.EFFECTS, plant.effects(), PlantSheets::effect),
                monthly());
    }

    private static <T> SheetContent rows(SheetKind kind, List<T> items, Function<T, Row> row) {
        return SheetContent.of(kind, items.stream().map(i -> row.apply(i).cells()).toList());
    }

    private List<Map<String, CellValue>> facts() {
        var f = plant.facts();
        var rows = new ArrayList<Map<String, CellValue>>();
        fact(rows, "name", CellValue.ofText(f.name()), "");
        fact(rows, "sector", text(f.isic()), "");
        fact(rows, "country", text(f.country()), "");
        fact(rows, "province", text(f.province()), "");
        fact(rows, "currency", CellValue.ofText(f.currency()), "");
        fact(rows, "period_start", new CellValue.Day(f.period().start()), "");
        fact(rows, "period_end", new CellValue.Day(f.period().end()), "");
        fact(rows, "product", CellValue.ofText(f.product()), "");
        fact(rows, "output", CellValue.ofNumber(f.output().value()), f.output().unit().symbol());
        fact(rows, "hours_period", number(f.hoursInPeriod()), "h");
        fact(rows, "hours_year", number(f.hoursPerYear()), "h");
        economics(rows, f);
        return rows;
    }

    private static void economics(List<Map<String, CellValue>> rows, PlantFacts f) {
        fact(rows, "discount_rate", CellValue.ofPercent(f.discountRate()), "%");
        fact(rows, "rate_basis", CellValue.ofText(f.realRate() ? "real" : "nominal"), "");
        fact(rows, "inflation", CellValue.ofPercent(f.inflation()), "%");
        fact(rows, "budget", number(f.budget()), f.currency());
        fact(rows, "objective", CellValue.ofText(code(f.objective())), "");
        for (var rate : f.exchangeRates()) {
            var row =
                    new Row()
                            .text("name", "exchange_rate " + rate.currency())
                            .number("value", rate.rate())
                            .text("unit", f.currency() + "/" + rate.currency())
                            .text(
                                    "note",
                                    (rate.date() == null ? "" : rate.date() + " ") + rate.source());
            rows.add(row.cells());
        }
        fact(rows, "gwp_set", CellValue.ofText(f.gwpSet()), "");
        fact(rows, "grid_factor", number(f.gridFactor()), "t/MWh");
        fact(rows, "seed", new CellValue.Numeric(BigDecimal.valueOf(f.seed()), false), "");
    }

    private static void fact(
            List<Map<String, CellValue>> rows, String key, CellValue value, String unit) {
        rows.add(new Row().text("name", key).put("value", value).text("unit", unit).cells());
    }

    private static Row process(UnitOperation unit) {
        var allocation =
                switch (unit.allocation()) {
                    case CostAllocation.ByMass() -> "mass";
                    case CostAllocation.ByEnergy() -> "energy";
                    case CostAllocation.ByHours() -> "hours";
                    case CostAllocation.ProductShare(double share) ->
                            "share " + CellValue.ofPercent(share).shown() + " %";
                };
        return new Row()
                .text("id", unit.id())
                .text("name", unit.name())
                .text("kind", code(unit.kind()))
                .text(
                        "conserves",
                        unit.conserves().isEmpty() ? "none" : String.join("; ", unit.conserves()))
                .text("cost_allocation", allocation);
    }

    private static Row material(Material m) {
        var known = MaterialUnit.of(m.unit());
        return new Row()
                .text("id", m.id())
                .text("name", m.name())
                .text("kind", m.kind().code())
                .text("unit", m.unit().symbol())
                .text("main", m.main() ? "yes" : "no")
                .number("price", m.price())
                .number("disposal_cost", m.disposalCost())
                .number("mass_per_unit", unlessKnown(m.kilogramsPerUnit(), known.kilograms()))
                .number("ncv", unlessKnown(m.megajoulesPerUnit(), known.megajoules()))
                .number("specific_heat", m.specificHeat())
                .text("factor_code", m.factorCode())
                .text("cas", m.cas())
                .text("hazard", m.hazard());
    }

    /** Nothing where the unit itself says it. */
    private static @Nullable Double unlessKnown(@Nullable Double value, @Nullable Double byUnit) {
        return value == null || value.equals(byUnit) ? null : value;
    }

    private Row stream(Stream stream) {
        var measured = measurements.get(stream.id());
        var row =
                new Row()
                        .text("id", stream.id())
                        .text("from", place(stream.from()))
                        .text("to", place(stream.to()))
                        .text("material", stream.material())
                        .text("unit", plant.flowsheet().materialOf(stream).unit().symbol())
                        .number("temperature", stream.celsius())
                        .number("pressure", stream.bar())
                        .text("note", stream.note());
        return measured == null ? row : measured(row, measured);
    }

    private static Row measured(Row row, Measurement measured) {
        var amount = measured.amount();
        return row.number("quantity", amount.value())
                .percent(
                        "uncertainty",
                        measured.defaulted()
                                ? null
                                : relative(amount.standardUncertainty(), amount.value()))
                .text("grade", measured.grade().code());
    }

    private static Double relative(double uncertainty, double value) {
        return value == 0 ? 0.0 : uncertainty / Math.abs(value);
    }

    private static String place(Place place) {
        return switch (place) {
            case Place.Outside() -> "";
            case Place.Stock() -> "stock";
            case Place.At(String id) -> id;
        };
    }

    private static Row share(ComponentShare share) {
        var row =
                new Row()
                        .text("stream", share.stream())
                        .text("component", share.component())
                        .text("grade", share.grade().code());
        return share.share() == null
                ? row.text("share", "unknown")
                : row.percent("share", share.share())
                        .percent(
                                "uncertainty",
                                relative(share.standardUncertainty(), share.share()));
    }

    private static Row cost(ProcessCost cost) {
        return new Row()
                .text("process", cost.unitOperation())
                .text("item", cost.item())
                .number("amount", cost.amount())
                .text("kind", code(cost.kind()));
    }

    private static Row option(Option o) {
        return new Row()
                .text("id", o.id())
                .text("title", o.title())
                .text("category", code(o.category()))
                .text("process", o.unitOperation())
                .text("cause", o.cause())
                .number("investment", o.investment().value())
                .percent(
                        "investment_uncertainty",
                        relative(o.investment().standardUncertainty(), o.investment().value()))
                .number("yearly_cost", o.yearlyCost())
                .number("life", (double) o.lifeYears())
                .number("technical_rating", o.technicalRating())
                .number("environmental_rating", o.environmentalRating())
                .text("requires", String.join("; ", o.requires()))
                .text("excludes", String.join("; ", o.excludes()))
                .text("status", code(o.status()))
                .text("owner", o.owner())
                .day("due", o.due())
                .text("note", o.note());
    }

    private static Row effect(Effect effect) {
        var change =
                switch (effect.change()) {
                    case Change.Relative(double share) -> CellValue.ofPercent(share).shown() + " %";
                    case Change.Specific(double value, var above, var below) ->
                            CellValue.ofNumber(value).shown()
                                    + " "
                                    + above.symbol()
                                    + "/"
                                    + below.symbol();
                    case Change.Absolute(double value, var unit) ->
                            CellValue.ofNumber(value).shown() + " " + unit.symbol();
                };
        return new Row()
                .text("option", effect.option())
                .text("process", effect.unitOperation())
                .text("material", effect.material())
                .text("direction", code(effect.direction()))
                .text("change", change)
                .percent("uncertainty", effect.relativeUncertainty());
    }

    private SheetContent monthly() {
        var others = new ArrayList<Field>();
        var used =
                plant.materials().stream()
                        .filter(m ->
                                plant.monthly().stream()
                                        .flatMap(r -> r.uses().stream())
                                        .anyMatch(u -> u.material().equals(m.id())))
                        .toList();
        for (var material : used) {
            others.add(MonthlyReading.amountField(material));
            others.add(MonthlyReading.costField(material, language));
        }
        return new SheetContent(
                SheetKind.MONTHLY, others, plant.monthly().stream().map(this::month).toList());
    }

    private Map<String, CellValue> month(MonthlyRecord record) {
        var row = new Row().day("month", record.month().atDay(1)).number("output", record.output());
        for (var use : record.uses()) {
            var material = plant.flowsheet().getMaterial(use.material());
            row.number(MonthlyReading.amountField(material).key(), use.quantity());
            row.number(MonthlyReading.costField(material, language).key(), use.cost());
        }
        return row.cells();
    }

    private static CellValue text(@Nullable String text) {
        return text == null ? new CellValue.Empty() : CellValue.ofText(text);
    }

    private static CellValue number(@Nullable Double number) {
        return number == null ? new CellValue.Empty() : CellValue.ofNumber(number);
    }

    /** Code of an enum constant as the sheets write it. */
    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

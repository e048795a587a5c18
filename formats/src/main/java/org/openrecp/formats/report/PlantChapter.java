// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.PlantFacts;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.mfca.ProcessCost;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Fact;
import org.openrecp.formats.report.Block.Facts;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** The enterprise, its unit operations, materials and costs, as the workbook gives them. */
record PlantChapter(Reader reader) {
    Chapter chapter() {
        var blocks = new Blocks().add(facts());
        if (!reader.plant().isQuick()) {
            blocks.add(unitOperations());
        }
        blocks.add(materials()).addIf(!reader.plant().costs().isEmpty(), costs());
        return new Chapter("plant", texts().of("plant.title"), blocks.all());
    }

    private Texts texts() {
        return reader.texts();
    }

    /** What the cover says of the plant. */
    List<Fact> cover() {
        var facts = reader.plant().facts();
        var shown = new ArrayList<Fact>();
        shown.add(fact("plant.product", facts.product()));
        shown.add(fact("plant.place", place(facts)));
        shown.add(fact("plant.period", period(facts)));
        shown.removeIf(f -> f.value().equals(Texts.NONE));
        return shown;
    }

    private Facts facts() {
        var facts = reader.plant().facts();
        var shown = new ArrayList<Fact>();
        shown.add(fact("plant.name", facts.name()));
        shown.add(
                fact("plant.sector", facts.isic() == null ? null : "ISIC Rev. 4: " + facts.isic()));
        shown.add(fact("plant.place", place(facts)));
        shown.add(fact("plant.product", facts.product()));
        shown.add(
                fact(
                        "plant.output",
                        texts().number(facts.output().value())
                                + " "
                                + facts.output().unit().symbol()));
        shown.add(fact("plant.period", period(facts)));
        shown.add(fact("plant.hours", hours(facts)));
        shown.add(fact("plant.per-year", texts().number(facts.periodsPerYear())));
        shown.add(fact("plant.currency", facts.currency()));
        shown.add(
                fact(
                        "plant.discount-rate",
                        texts().of(
                                        facts.realRate() ? "plant.rate-real" : "plant.rate-nominal",
                                        texts().percent(facts.discountRate()),
                                        texts().percent(facts.inflation()))));
        shown.add(
                fact(
                        "plant.budget",
                        facts.budget() == null
                                ? texts().of("plant.no-budget")
                                : reader.cash().text(facts.budget())));
        shown.add(fact("plant.objective", texts().of("objective", facts.objective())));
        shown.removeIf(f -> f.value().equals(Texts.NONE));
        return new Facts(texts().of("plant.facts"), shown);
    }

    private Fact fact(String key, @Nullable String value) {
        return new Fact(texts().of(key), texts().or(value));
    }

    private @Nullable String place(PlantFacts facts) {
        var country = facts.country();
        return java.util.stream.Stream.of(
                        facts.province(),
                        country == null ? null : reader.references().country(country))
                .filter(s -> s != null && !s.isBlank())
                .collect(joining(", "));
    }

    private String period(PlantFacts facts) {
        var period = facts.period();
        return texts().of(
                        "plant.from-to",
                        texts().date(period.start()),
                        texts().date(period.end()),
                        texts().number((double) period.days()));
    }

    private @Nullable String hours(PlantFacts facts) {
        return facts.hoursInPeriod() == null || facts.hoursPerYear() == null
                ? null
                : texts().of(
                                "plant.hours-value",
                                texts().number(facts.hoursInPeriod()),
                                texts().number(facts.hoursPerYear()));
    }

    private Table unitOperations() {
        var rows = reader.flowsheet().unitOperations().stream().map(this::row).toList();
        return new Table(
                texts().of("plant.unit-operations"),
                List.of(
                        Column.text(texts().of("id")),
                        Column.text(texts().of("unit-operation")),
                        Column.text(texts().of("kind")),
                        Column.text(texts().of("plant.conserves"))),
                rows);
    }

    private Row row(UnitOperation unit) {
        return Row.of(
                unit.id(),
                unit.name(),
                texts().of("unit-operation", unit.kind()),
                texts().or(unit.conserves().stream().map(reader::layer).collect(joining(", "))));
    }

    private Table materials() {
        var money = texts().of("per-unit", reader.plant().facts().currency());
        return new Table(
                texts().of("plant.materials"),
                List.of(
                        Column.text(texts().of("id")),
                        Column.text(texts().of("material")),
                        Column.text(texts().of("kind")),
                        Column.text(texts().of("unit")),
                        Column.number(texts().of("plant.price"), money),
                        Column.number(texts().of("plant.disposal"), money)),
                reader.plant().materials().stream().map(this::row).toList());
    }

    private Row row(Material material) {
        return Row.of(
                material.id(),
                material.name(),
                texts().of("material", material.kind()),
                material.unit().symbol(),
                texts().number(material.price()),
                texts().number(material.disposalCost()));
    }

    private Table costs() {
        return new Table(
                texts().of("plant.costs"),
                List.of(
                        Column.text(texts().of("unit-operation")),
                        Column.text(texts().of("plant.item")),
                        Column.text(texts().of("kind")),
                        Column.number(texts().of("amount"), reader.cash().unit())),
                reader.plant().costs().stream().map(this::row).toList());
    }

    private Row row(ProcessCost cost) {
        return Row.of(
                reader.unitOperation(cost.unitOperation()),
                cost.item(),
                texts().of("process-cost", cost.kind()),
                reader.cash().cell(cost.amount()));
    }
}

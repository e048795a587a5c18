// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.formats.workbook.PlantRows;

/**
 * Months of a company as rows of an assessment's workbook: a column for each material that an item
 * is, which is added where the assessment does not have it yet.
 *
 * @param withOutput false: the assessment does not say in what unit the plant's output counts, or
 *     in one that the company's does not convert to; then the output is left out
 */
record MonthlySheet(PlantRows rows, boolean withOutput) {

    /** The rows for a plant. */
    static MonthlySheet of(
            List<Item> items, List<MonthRow> months, PlantRows plant, String currency) {
        var output = outputFactor(items, plant);
        var materials = ItemMaterials.of(items, plant, currency);
        var rows =
                months.stream()
                        .map(m ->
                                new PlantRows.Row(
                                        m.month().toString(),
                                        fields(m, materials.columns(), output)))
                        .toList();
        return new MonthlySheet(
                new PlantRows(
                        List.of(
                                new PlantRows.Sheet("materials", materials.added()),
                                new PlantRows.Sheet("monthly", rows))),
                output.isPresent());
    }

    private static Map<String, String> fields(
            MonthRow month, Map<Item, MonthlyColumn> columns, Optional<Double> output) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("month", month.month().toString());
        var made = month.amount(Slot.OUTPUT);
        if (made != null && output.isPresent()) {
            fields.put(
                    "output", MonthlyColumn.plain(made.multiply(BigDecimal.valueOf(output.get()))));
        }
        columns.forEach((item, column) -> {
            var entry = month.entries().get(item.slot());
            var amount = entry == null ? null : entry.amount();
            var cost = entry == null ? null : entry.cost();
            if (amount != null) {
                fields.put(column.amount(), column.amountOf(amount, item.unit()));
            }
            if (cost != null) {
                fields.put(column.cost(), column.costOf(cost));
            }
        });
        return fields;
    }

    /** From the company's unit of output to that of the plant's output. */
    private static Optional<Double> outputFactor(List<Item> items, PlantRows plant) {
        var unit =
                plant.rows("plant").stream()
                        .map(PlantRows.Row::fields)
                        .filter(f -> "output".equals(f.get("name")))
                        .map(f ->
                                f.getOrDefault(
                                        "unit",
                                        f.getOrDefault("value", "")
                                                .replaceFirst("^[-+0-9.,eE\\s]*", "")))
                        .filter(u -> !u.isBlank())
                        .findFirst()
                        .flatMap(Unit::find);
        return items.stream()
                .filter(i -> i.slot() == Slot.OUTPUT)
                .findFirst()
                .flatMap(i -> unit.filter(u -> i.unit().convertsTo(u)).map(i.unit()::factorTo));
    }
}

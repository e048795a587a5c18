// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.formats.workbook.PlantRows;

/**
 * Months of a company as rows of an assessment's workbook: a column for each material that an item
 * is, which is added where the assessment does not have it yet. Every amount carries its unit.
 *
 * @param withOutput false: the assessment does not say in what unit the plant's output counts, or
 *     in one that the company's does not convert to; then the output is left out
 */
record MonthlySheet(PlantRows rows, boolean withOutput) {

    /** The rows for a plant. */
    static MonthlySheet of(
            List<Item> items, List<MonthRow> months, PlantRows plant, String currency) {
        var output = outputFactor(items, plant);
        var added = new ArrayList<PlantRows.Row>();
        var columns = new LinkedHashMap<Item, Column>();
        for (var item : items) {
            if (item.slot() != Slot.OUTPUT) {
                var material = material(item, plant);
                columns.put(item, Column.of(material.orElseGet(() -> newMaterial(item)), plant));
                if (material.isEmpty()) {
                    added.add(newMaterial(item));
                }
            }
        }
        var rows =
                months.stream()
                        .map(m ->
                                new PlantRows.Row(
                                        m.month().toString(), fields(m, columns, output, currency)))
                        .toList();
        return new MonthlySheet(
                new PlantRows(
                        List.of(
                                new PlantRows.Sheet("materials", added),
                                new PlantRows.Sheet("monthly", rows))),
                output.isPresent());
    }

    /** Headers of a material's amount and cost. */
    private record Column(String amount, String cost) {
        static Column of(PlantRows.Row material, PlantRows plant) {
            var headers = plant.otherColumns("monthly");
            var id = material.fields().getOrDefault("id", "");
            var name = material.fields().getOrDefault("name", id);
            return new Column(
                    among(headers, id, name).orElse(id),
                    among(
                                    headers,
                                    id + " cost",
                                    name + " cost",
                                    id + " chi phí",
                                    name + " chi phí",
                                    "cost of " + name,
                                    "chi phí " + name)
                            .orElse(id + " cost"));
        }

        private static Optional<String> among(List<String> headers, String... names) {
            return headers.stream()
                    .filter(h -> {
                        var plain = h.replaceFirst("\\s*\\(.*\\)\\s*$", "");
                        return List.of(names).stream().anyMatch(plain::equalsIgnoreCase);
                    })
                    .findFirst();
        }
    }

    private static Map<String, String> fields(
            MonthRow month, Map<Item, Column> columns, Optional<Double> output, String currency) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("month", month.month().toString());
        var made = month.amount(Slot.OUTPUT);
        if (made != null && output.isPresent()) {
            fields.put("output", plain(made.multiply(BigDecimal.valueOf(output.get()))));
        }
        columns.forEach((item, column) -> {
            var entry = month.entries().get(item.slot());
            var amount = entry == null ? null : entry.amount();
            var cost = entry == null ? null : entry.cost();
            if (amount != null) {
                fields.put(column.amount(), plain(amount) + " " + item.unit().symbol());
            }
            if (cost != null) {
                fields.put(column.cost(), plain(cost) + " " + currency);
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

    /** The material that an item is: by its name or, if there is but one, by its kind. */
    private static Optional<PlantRows.Row> material(Item item, PlantRows plant) {
        var names =
                List.of(
                        item.name().isEmpty() ? item.slot().code() : item.name(),
                        Texts.in(Locale.ENGLISH).of(item.slot().key()),
                        Texts.in(Locale.of("vi")).of(item.slot().key()));
        var materials = plant.rows("materials");
        var ofKind =
                materials.stream().filter(r -> kind(item).equals(r.fields().get("kind"))).toList();
        return materials.stream()
                .filter(r -> names.stream().anyMatch(n -> isNamed(r, n)))
                .findFirst()
                .or(() ->
                        ofKind.size() == 1 && item.name().isEmpty()
                                ? Optional.of(ofKind.getFirst())
                                : Optional.empty());
    }

    private static boolean isNamed(PlantRows.Row material, String name) {
        return name.equalsIgnoreCase(material.fields().getOrDefault("id", ""))
                || name.equalsIgnoreCase(material.fields().getOrDefault("name", ""));
    }

    private static PlantRows.Row newMaterial(Item item) {
        var name =
                item.name().isEmpty()
                        ? Texts.in(Locale.ENGLISH).of(item.slot().key())
                        : item.name();
        return new PlantRows.Row(
                item.slot().code(),
                Map.of(
                        "id", item.slot().code(),
                        "name", name,
                        "kind", kind(item),
                        "unit", item.unit().symbol()));
    }

    private static String kind(Item item) {
        return switch (item.slot()) {
            case OUTPUT -> "product";
            case ELECTRICITY -> "electricity";
            case WATER -> "water";
            case FUEL, SECOND_FUEL -> "fuel";
            case MATERIAL, SECOND_MATERIAL -> "raw";
            case WASTE -> "waste";
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

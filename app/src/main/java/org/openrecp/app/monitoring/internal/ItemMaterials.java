// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.workbook.Names;
import org.openrecp.formats.workbook.PlantRows;

/**
 * Which material of a plant each item of a company is. No material is two items.
 *
 * @param columns of every item but the output
 * @param added materials that the plant does not have yet
 */
record ItemMaterials(Map<Item, MonthlyColumn> columns, List<PlantRows.Row> added) {

    static ItemMaterials of(List<Item> items, PlantRows plant, String currency) {
        return new Matching(items, plant, currency).all();
    }

    private static final class Matching {
        private final List<Item> items;
        private final List<PlantRows.Row> materials;
        private final List<String> headers;
        private final String currency;
        private final Map<Item, PlantRows.Row> found = new LinkedHashMap<>();

        Matching(List<Item> items, PlantRows plant, String currency) {
            this.items = items.stream().filter(i -> i.slot() != Slot.OUTPUT).toList();
            this.materials = plant.rows("materials");
            this.headers = plant.otherColumns("monthly");
            this.currency = currency;
        }

        ItemMaterials all() {
            items.forEach(i -> findByName(i, List.of(i.name())));
            items.forEach(i -> findByName(i, usualNames(i)));
            items.forEach(this::findByKind);
            var columns = new LinkedHashMap<Item, MonthlyColumn>();
            var added = new ArrayList<PlantRows.Row>();
            for (var item : items) {
                var material = found.get(item);
                if (material == null) {
                    var id = newId(item);
                    added.add(newMaterial(item, id));
                    columns.put(item, MonthlyColumn.added(id, currency));
                } else {
                    columns.put(item, MonthlyColumn.of(material, headers, currency));
                }
            }
            return new ItemMaterials(columns, List.copyOf(added));
        }

        private void findByName(Item item, List<String> names) {
            if (!found.containsKey(item)) {
                left(item, m -> names.stream().anyMatch(n -> isNamed(m, n))).stream()
                        .findFirst()
                        .ifPresent(m -> found.put(item, m));
            }
        }

        /** Where one item without a name and one material are left of a kind, they are the same. */
        private void findByKind(Item item) {
            var alike =
                    items.stream()
                            .filter(i -> !found.containsKey(i) && i.name().isEmpty())
                            .filter(i -> kind(i).equals(kind(item)))
                            .toList();
            var ofKind = left(item, m -> kind(item).equals(m.fields().get("kind")));
            if (alike.equals(List.of(item)) && ofKind.size() == 1) {
                found.put(item, ofKind.getFirst());
            }
        }

        /** Materials that no item is yet and whose columns can hold the item's amounts. */
        private List<PlantRows.Row> left(Item item, Predicate<PlantRows.Row> which) {
            return materials.stream()
                    .filter(m -> !found.containsValue(m) && which.test(m))
                    .filter(m -> MonthlyColumn.of(m, headers, currency).takes(item.unit()))
                    .toList();
        }

        private String newId(Item item) {
            var id = item.slot().code();
            for (int number = 2; isTaken(id); number++) {
                id = item.slot().code() + "-" + number;
            }
            return id;
        }

        private boolean isTaken(String id) {
            return materials.stream().anyMatch(m -> isNamed(m, id));
        }
    }

    private static boolean isNamed(PlantRows.Row material, String name) {
        return !name.isEmpty()
                && Stream.of("id", "name")
                        .map(field -> Names.fold(material.fields().getOrDefault(field, "")))
                        .anyMatch(Names.fold(name)::equals);
    }

    private static List<String> usualNames(Item item) {
        return List.of(
                item.slot().code(),
                usualName(item, Locale.ENGLISH),
                usualName(item, Locale.of("vi")));
    }

    private static PlantRows.Row newMaterial(Item item, String id) {
        var name = item.name().isEmpty() ? usualName(item, Locale.ENGLISH) : item.name();
        return new PlantRows.Row(
                id,
                Map.of("id", id, "name", name, "kind", kind(item), "unit", item.unit().symbol()));
    }

    private static String usualName(Item item, Locale locale) {
        return Texts.in(locale).of(item.slot().key());
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
}

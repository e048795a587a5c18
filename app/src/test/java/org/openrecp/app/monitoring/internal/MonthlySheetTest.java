// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantRows.Row;

class MonthlySheetTest {
    private static final YearMonth MONTH = YearMonth.of(2025, 3);
    private static final Item FUEL = new Item(Slot.FUEL, "", Unit.get("t"));
    private static final Item SECOND = new Item(Slot.SECOND_FUEL, "", Unit.get("t"));
    private static final Item POWER = new Item(Slot.ELECTRICITY, "", Unit.get("kWh"));

    @Test
    void neverPutsTwoFuelsIntoOneColumn() {
        var sheet = sheet(List.of(FUEL, SECOND), plant(List.of(material("coal", "fuel"))));

        assertThat(months(sheet))
                .containsEntry("fuel", "100 t")
                .containsEntry("second_fuel", "7 t")
                .doesNotContainKey("coal");
        assertThat(sheet.rows().rows("materials")).hasSize(2);
    }

    @Test
    void givesTheFuelThatIsLeftToTheItemThatIsLeft() {
        var named = new Item(Slot.SECOND_FUEL, "Rice husk", Unit.get("t"));
        var plant = plant(List.of(material("coal", "fuel"), material("rice husk", "fuel")));

        assertThat(months(sheet(List.of(FUEL, named), plant)))
                .containsEntry("coal", "100 t")
                .containsEntry("rice husk", "7 t");
    }

    @Test
    void writesANumberAloneUnderAHeaderWithItsUnit() {
        var header =
                new Row(
                        "1",
                        Map.of(
                                "month", "2025-01",
                                "Electricity (MWh)", "1",
                                "Electricity cost (VND)", "2"));
        var fields = months(sheet(List.of(POWER), plant(List.of(electricity()), header)));

        assertThat(fields)
                .containsEntry("Electricity (MWh)", "600")
                .containsEntry("Electricity cost (VND)", "1200000000");
    }

    @Test
    void opensAColumnOfItsOwnWhereTheUnitOfTheHeaderDoesNotFit() {
        var header = new Row("1", Map.of("month", "2025-01", "Electricity (t)", "1"));
        var first = sheet(List.of(POWER), plant(List.of(electricity()), header));
        assertThat(months(first))
                .containsEntry("electricity-2", "600000 kWh")
                .containsEntry("electricity-2 cost", "1200000000 VND");

        var added = first.rows().rows("materials").getFirst();
        var month = first.rows().rows("monthly").getFirst();
        var again = sheet(List.of(POWER), plant(List.of(electricity(), added), header, month));
        assertThat(again.rows().rows("materials")).isEmpty();
        assertThat(months(again)).containsEntry("electricity-2", "600000 kWh");
    }

    @Test
    void findsAHeaderAsTheReaderOfTheWorkbookDoes() {
        var power = new Row("1", Map.of("id", "E1", "name", "Điện", "kind", "electricity"));
        var header = new Row("1", Map.of("month", "2025-01", "Dien (MWh)", "1", "cost E1", "2"));

        assertThat(months(sheet(List.of(POWER), plant(List.of(power), header))))
                .containsEntry("Dien (MWh)", "600")
                .containsEntry("cost E1", "1200000000 VND");
    }

    private static MonthlySheet sheet(List<Item> items, PlantRows plant) {
        var entries =
                Map.of(
                        Slot.FUEL, entry(Slot.FUEL, "100", null),
                        Slot.SECOND_FUEL, entry(Slot.SECOND_FUEL, "7", null),
                        Slot.ELECTRICITY, entry(Slot.ELECTRICITY, "600000", "1200000000"));
        return MonthlySheet.of(items, List.of(new MonthRow(MONTH, entries)), plant, "VND");
    }

    private static Map<String, String> months(MonthlySheet sheet) {
        return sheet.rows().rows("monthly").getFirst().fields();
    }

    private static PlantRows plant(List<Row> materials, Row... months) {
        return new PlantRows(
                List.of(
                        new PlantRows.Sheet("materials", materials),
                        new PlantRows.Sheet("monthly", List.of(months))));
    }

    private static Row electricity() {
        return new Row(
                "1", Map.of("id", "electricity", "name", "Electricity", "kind", "electricity"));
    }

    private static Row material(String id, String kind) {
        return new Row(id, Map.of("id", id, "kind", kind));
    }

    private static Entry entry(Slot slot, String amount, @Nullable String cost) {
        return new Entry(
                MONTH,
                slot,
                new BigDecimal(amount),
                cost == null ? null : new BigDecimal(cost),
                1,
                "Lan",
                Instant.EPOCH);
    }
}

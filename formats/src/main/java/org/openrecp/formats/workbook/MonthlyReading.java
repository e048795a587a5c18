// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.MonthlyRecord;
import org.openrecp.engine.assessment.MonthlyRecord.Use;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.problem.Subject;
import org.openrecp.formats.text.Language;

/**
 * Reads the sheet Monthly: after month and output a column for each material, headed by its id or
 * name, and one for its cost.
 */
final class MonthlyReading {
    private static final Pattern WITH_UNIT =
            Pattern.compile("(.*?)\\s*\\(([^()]+(?:\\([^()]*\\))?)\\)\\s*");
    private static final Pattern COST_AFTER = Pattern.compile("(.+) (?:cost|chi phi)");
    private static final Pattern COST_BEFORE = Pattern.compile("(?:cost(?: of)?|chi phi) (.+)");

    private final Cells cells;
    private final MoneyCells money;
    private final MaterialsReading materials;
    private final Map<String, Column> amounts = new LinkedHashMap<>();
    private final Map<String, Column> costs = new LinkedHashMap<>();

    /**
     * A column beside month and output.
     *
     * @param unit that the header gives in brackets; empty: the material's
     */
    private record Column(int index, String unit, Field field) {}

    MonthlyReading(Cells cells, MoneyCells money, MaterialsReading materials) {
        this.cells = cells;
        this.money = money;
        this.materials = materials;
    }

    /** The column of a material. */
    static Field amountField(Material material) {
        return Field.ofHeader(material.id(), Field.Type.QUANTITY);
    }

    /** The column of what a material cost. */
    static Field costField(Material material, Language language) {
        return Field.ofHeader(
                material.id() + language.choose(" cost", " chi phí"), Field.Type.MONEY);
    }

    List<MonthlyRecord> read(
            List<Entry> entries,
            Map<Integer, String> otherColumns,
            List<Material> known,
            Findings findings) {
        otherColumns.forEach((index, header) -> column(index, header, known, entries, findings));
        var records = new ArrayList<MonthlyRecord>();
        var months = new HashSet<YearMonth>();
        for (var entry : entries) {
            var spot = entry.spot("month");
            var month = Dates.month(spot, cells);
            if (month != null && !months.add(month)) {
                cells.problem(spot, "workbook.duplicate-month");
            }
            var output = cells.number(entry.spot("output"));
            var uses = uses(entry);
            if (month != null) {
                records.add(new MonthlyRecord(month, output, uses));
            }
        }
        return records;
    }

    private List<Use> uses(Entry entry) {
        var uses = new ArrayList<Use>();
        amounts.forEach((material, column) -> {
            var spot = spot(entry, column);
            var amount = cells.amount(spot);
            var cost = costs.get(material);
            @Nullable Double paid = cost == null ? null : money.money(spot(entry, cost));
            if (amount != null) {
                var value = materials.convert(spot, amount.value(), amount.rest(), material);
                if (value != null && cells.inRange(spot, value) != null) {
                    uses.add(new Use(material, value, paid));
                }
            } else if (paid != null && spot.isEmpty()) {
                costAlone(spot);
            }
        });
        costs.forEach((material, column) -> {
            if (!amounts.containsKey(material) && money.money(spot(entry, column)) != null) {
                costAlone(spot(entry, column));
            }
        });
        return uses;
    }

    private void costAlone(Spot spot) {
        cells.problem(spot, "workbook.cost-without-amount");
    }

    private static Spot spot(Entry entry, Column column) {
        return new Spot(
                column.field(),
                entry.line().cell(column.index()),
                entry.at(column.index(), column.field().key()),
                Subject.of(SheetKind.MONTHLY.nameEn(), entry.id(), column.field().nameEn()),
                column.unit());
    }

    private void column(
            int index,
            String header,
            List<Material> known,
            List<Entry> entries,
            Findings findings) {
        var withUnit = WITH_UNIT.matcher(header);
        var name = withUnit.matches() ? withUnit.group(1) : header;
        var unit = withUnit.matches() ? withUnit.group(2) : "";
        var place = place(index, header, entries);
        var amount = find(name, known);
        if (amount.isPresent()) {
            var column = new Column(index, unit, Field.ofHeader(header, Field.Type.QUANTITY));
            once(amounts.putIfAbsent(amount.get().id(), column), place, header, findings);
            return;
        }
        var folded = Names.fold(name);
        for (var pattern : List.of(COST_AFTER, COST_BEFORE)) {
            var cost = pattern.matcher(folded);
            var material = cost.matches() ? find(cost.group(1), known) : Optional.<Material>empty();
            if (material.isPresent()) {
                var column = new Column(index, unit, Field.ofHeader(header, Field.Type.MONEY));
                once(costs.putIfAbsent(material.get().id(), column), place, header, findings);
                return;
            }
        }
        boolean filled = entries.stream().anyMatch(e -> !e.line().cell(index).isEmpty());
        if (filled && !isNote(header)) {
            findings.problem(
                    "workbook.unknown-material",
                    place,
                    Subject.of(SheetKind.MONTHLY.nameEn(), null, header),
                    header);
        }
    }

    private static void once(
            @Nullable Column earlier, Location place, String header, Findings findings) {
        if (earlier != null) {
            findings.problem(
                    "workbook.duplicate-column.monthly",
                    place,
                    Subject.of(SheetKind.MONTHLY.nameEn(), null, header),
                    header,
                    earlier.field().key());
        }
    }

    private static Location place(int index, String header, List<Entry> entries) {
        var place = new RowPlace(SheetKind.MONTHLY.key(), null, header);
        return entries.isEmpty()
                ? new Location("", SheetKind.MONTHLY.nameEn(), null, place)
                : entries.getFirst().table().at(1, index, place);
    }

    /** Whether a column holds remarks. */
    static boolean isNote(String header) {
        return Names.fold(header).matches("note|ghi chu");
    }

    private static Optional<Material> find(String name, List<Material> known) {
        var folded = Names.fold(name);
        return known.stream()
                .filter(m -> Names.fold(m.id()).equals(folded))
                .findFirst()
                .or(() ->
                        known.stream()
                                .filter(m -> Names.fold(m.name()).equals(folded))
                                .findFirst());
    }
}

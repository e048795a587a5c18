// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openrecp.engine.assessment.MonthlyRecord;
import org.openrecp.engine.flowsheet.Material;

/** The sheet Monthly to be filled in by people: each column is headed by a name and its unit. */
final class MonthsSheet {
    private MonthsSheet() {}

    static SheetContent of(MonthsFile file, List<Material> columns, List<MonthlyRecord> months) {
        var others = new ArrayList<Field>();
        for (var material : columns) {
            others.add(amount(material));
            if (material.kind() != Material.Kind.PRODUCT) {
                others.add(cost(material, file));
            }
        }
        var fields = SheetKind.MONTHLY.fields().stream().filter(f -> f.key().equals("month"));
        var kind = SheetKind.MONTHLY.with(fields.toList());
        return new SheetContent(
                kind, others, months.stream().map(m -> row(m, columns, file)).toList());
    }

    private static Map<String, CellValue> row(
            MonthlyRecord month, List<Material> columns, MonthsFile file) {
        var row = new LinkedHashMap<String, CellValue>();
        row.put("month", new CellValue.Day(month.month().atDay(1)));
        for (var use : month.uses()) {
            for (var material : columns) {
                if (material.id().equals(use.material())) {
                    row.put(amount(material).key(), CellValue.ofNumber(use.quantity()));
                    if (use.cost() != null) {
                        row.put(cost(material, file).key(), CellValue.ofNumber(use.cost()));
                    }
                }
            }
        }
        return row;
    }

    private static Field amount(Material material) {
        return Field.ofHeader(
                "%s (%s)".formatted(material.name(), material.unit().symbol()),
                Field.Type.QUANTITY);
    }

    private static Field cost(Material material, MonthsFile file) {
        return Field.ofHeader(
                "%s %s (%s)"
                        .formatted(
                                material.name(),
                                file.language().choose("cost", "chi phí"),
                                file.currency()),
                Field.Type.MONEY);
    }
}

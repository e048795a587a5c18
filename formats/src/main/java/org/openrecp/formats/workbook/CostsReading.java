// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.List;
import org.openrecp.engine.mfca.ProcessCost;

/** Reads the sheet Costs. */
final class CostsReading {
    private final Cells cells;
    private final MoneyCells money;
    private final FlowsheetReading flowsheet;

    CostsReading(Cells cells, MoneyCells money, FlowsheetReading flowsheet) {
        this.cells = cells;
        this.money = money;
        this.flowsheet = flowsheet;
    }

    List<ProcessCost> read(List<Entry> entries) {
        return entries.stream().map(this::cost).toList();
    }

    private ProcessCost cost(Entry entry) {
        var spot = entry.spot("process");
        var process = flowsheet.canonicalProcess(cells.requiredText(spot));
        if (!spot.isEmpty() && !flowsheet.hasProcess(process)) {
            cells.problem(spot, "workbook.unknown-process");
        }
        var amount = money.money(entry.spot("amount"));
        return new ProcessCost(
                process,
                cells.requiredText(entry.spot("item")),
                amount == null ? 0 : amount,
                cells.choice(entry.spot("kind"), ProcessCost.Kind.class));
    }
}

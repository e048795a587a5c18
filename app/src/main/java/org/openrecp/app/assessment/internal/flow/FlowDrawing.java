// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.flow;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.Findings;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.PlantReconciler;
import org.openrecp.formats.report.PlantMap;
import org.openrecp.formats.workbook.PlantRows;

/**
 * The drawing of a plant as it stands, right or wrong; with its balance as soon as there is one.
 *
 * @param svg ready to be put into a page
 * @param findings those whose rows are marked in it
 * @param balance null: the rows do not make a plant with streams yet
 */
public record FlowDrawing(String svg, Findings findings, @Nullable FlowBalance balance) {

    static FlowDrawing of(PlantRows rows, boolean across, Locale locale) {
        var findings = Findings.of(rows);
        var balance = findings.plant().map(FlowDrawing::balance).orElse(null);
        var map = PlantMap.of(rows, findings.faults(), balance, locale);
        return new FlowDrawing(
                (across ? map.drawSideways() : map.draw()).svg(),
                findings,
                balance == null ? null : FlowBalance.of(balance, rows, locale));
    }

    private static @Nullable PlantBalance balance(PlantData plant) {
        try {
            return plant.isQuick()
                    ? null
                    : PlantReconciler.reconcile(
                            plant.flowsheet(), plant.measurements(), Assessment.LEVEL);
        } catch (InvalidInput _) {
            return null; // what is missing, the page of results says
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.openrecp.app.company.Company;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;

/** The sheet of the plant as it is when an assessment begins: its facts, mostly still empty. */
final class PlantFacts {
    private PlantFacts() {}

    /** All facts, with what is known of the company. */
    static PlantRows blank(Company company, String currency) {
        var rows = new ArrayList<PlantRows.Row>();
        for (var fact : SheetKind.FACTS) {
            if (!fact.key().equals("exchange_rate")) {
                var fields = new LinkedHashMap<String, String>();
                fields.put("name", fact.key());
                var isic = company.details().isic();
                fields.put(
                        "value",
                        switch (fact.key()) {
                            case "name" -> company.name();
                            case "sector" -> isic == null ? "" : isic;
                            case "currency" -> currency;
                            default -> "";
                        });
                rows.add(new PlantRows.Row(fact.key(), fields));
            }
        }
        return new PlantRows(List.of(new PlantRows.Sheet("plant", rows)));
    }
}

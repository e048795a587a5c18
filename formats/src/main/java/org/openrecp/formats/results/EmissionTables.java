// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import org.openrecp.engine.emission.ActivityEmissions;
import org.openrecp.engine.emission.EmissionInventory;
import org.openrecp.engine.emission.Scope;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.formats.results.ResultTable.Format;
import org.openrecp.formats.text.Language;

/** Greenhouse gases, gas by gas, each with its factor and where that comes from. */
record EmissionTables(EmissionInventory emissions, Language language) {

    ResultTable table() {
        var table =
                new ResultTable(t("Emissions", "Phát thải"))
                        .text(t("activity", "hoạt động"))
                        .text(t("scope", "phạm vi"))
                        .number(t("amount", "lượng"), "")
                        .text(t("unit", "đơn vị"))
                        .text(t("gas", "khí"))
                        .column(t("factor", "hệ số"), t("kg per unit", "kg/đơn vị"), Format.FACTOR)
                        .number(t("emitted", "phát thải"), "kg")
                        .number(t("uncertainty", "độ không đảm bảo"), "σ")
                        .number("CO2e", "kg, " + t("GWP ", "GWP ") + emissions.gwpSet().name())
                        .text(t("factor code", "mã hệ số"))
                        .text(t("source", "nguồn"))
                        .column(t("year", "năm"), "", Format.WHOLE)
                        .text(t("status", "tình trạng"));
        emissions.activities().forEach(a -> activity(table, a));
        total(table, t("scope 1", "phạm vi 1"), emissions.scope1());
        total(table, t("scope 2", "phạm vi 2"), emissions.scope2());
        total(table, t("total", "tổng"), emissions.total());
        return table;
    }

    private void activity(ResultTable table, ActivityEmissions a) {
        for (var gas : a.gases()) {
            boolean biogenic = gas.biogenic();
            table.row(
                    a.activity().label(),
                    a.scope() == Scope.ONE ? "1" : "2",
                    a.activity().amount().value(),
                    a.activity().unit().symbol(),
                    gas.gas().name()
                            + (biogenic
                                    ? t(" biogenic, in no total", " sinh học, không cộng")
                                    : ""),
                    gas.perUnit(),
                    gas.kilograms().value(),
                    gas.kilograms().standardUncertainty(),
                    biogenic ? null : gas.kilograms().value() * emissions.gwpSet().of(gas.gas()),
                    gas.factor().code(),
                    gas.factor().source(),
                    gas.factor().year(),
                    gas.factor().status());
        }
    }

    private static void total(ResultTable table, String label, Estimate kilograms) {
        table.row(
                label,
                null,
                null,
                null,
                "CO2e",
                null,
                null,
                kilograms.standardUncertainty(),
                kilograms.value(),
                null,
                null,
                null,
                null);
    }

    private String t(String english, String vietnamese) {
        return language.choose(english, vietnamese);
    }
}

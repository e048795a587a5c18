// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import org.openrecp.engine.reconciliation.MeterPlan;
import org.openrecp.formats.text.Language;

/** What to measure next. */
record MeterTables(MeterPlan plan, String currency, Language language) {

    ResultTable table() {
        var table =
                new ResultTable(t("Next measurement", "Đo tiếp theo"))
                        .text(t("stream", "dòng"))
                        .text(t("meter", "thiết bị đo"))
                        .money(t("cost of the meter", "giá thiết bị"), currency)
                        .number(t("its uncertainty", "độ không đảm bảo"), "σ")
                        .money(
                                t(
                                        "takes away of the uncertainty of the cost of losses",
                                        "giảm độ không đảm bảo chi phí tổn thất"),
                                currency + "/a")
                        .text(t("makes known", "cho biết"));
        for (var meter : plan.improvements()) {
            table.row(
                    meter.stream().id(),
                    meter.kind() == MeterPlan.Kind.ADD
                            ? t("added", "thêm")
                            : t("replaces the old one", "thay cái cũ"),
                    meter.meterCost(),
                    meter.meterUncertainty(),
                    meter.reduction(),
                    null);
        }
        for (var meter : plan.discoveries()) {
            table.row(
                    meter.stream().id(),
                    t("added", "thêm"),
                    meter.meterCost(),
                    null,
                    null,
                    String.join(", ", meter.becomesKnown().stream().map(s -> s.id()).toList()));
        }
        return table;
    }

    private String t(String english, String vietnamese) {
        return language.choose(english, vietnamese);
    }
}

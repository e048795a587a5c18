// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import org.jspecify.annotations.Nullable;
import org.openrecp.engine.indicator.Aspect;
import org.openrecp.engine.indicator.IndicatorChange;
import org.openrecp.engine.indicator.Indicators;
import org.openrecp.formats.text.Language;

/** Enterprise-level indicators, and what changed since the baseline. */
record IndicatorTables(Indicators indicators, @Nullable IndicatorChange change, Language language) {

    ResultTable table() {
        var table =
                new ResultTable(t("Indicators", "Chỉ số"))
                        .text(t("aspect", "khía cạnh"))
                        .number(t("per year", "mỗi năm"), "")
                        .number(t("uncertainty", "độ không đảm bảo"), "σ")
                        .text(t("unit", "đơn vị"))
                        .column(t("relative", "tương đối"), "", ResultTable.Format.FACTOR)
                        .column(
                                t("uncertainty of it", "độ không đảm bảo"),
                                "σ",
                                ResultTable.Format.FACTOR)
                        .text(t("unit of it", "đơn vị tương đối"))
                        .percent(t("change, absolute", "thay đổi tuyệt đối"))
                        .percent(t("change, relative", "thay đổi tương đối"))
                        .number(t("index, baseline 100", "chỉ số, gốc 100"), "")
                        .number(t("avoided at today's output", "tránh được ở sản lượng nay"), "");
        for (var indicator : indicators.aspects()) {
            var aspect = indicator.aspect();
            var changed = change == null ? null : change.of(aspect);
            table.row(
                    name(aspect),
                    indicator.absolute().value(),
                    indicator.absolute().standardUncertainty(),
                    aspect.unit(),
                    BalanceTables.value(indicator.relative()),
                    BalanceTables.deviation(indicator.relative()),
                    relativeUnit(aspect),
                    changed == null ? null : BalanceTables.value(changed.absolute()),
                    changed == null ? null : BalanceTables.value(changed.relative()),
                    changed == null ? null : BalanceTables.value(changed.index()),
                    changed == null ? null : changed.avoided().value());
        }
        return table;
    }

    private String relativeUnit(Aspect aspect) {
        var product = indicators.output().unit().symbol();
        return aspect.isResource() ? product + "/" + aspect.unit() : aspect.unit() + "/" + product;
    }

    private String name(Aspect aspect) {
        return switch (aspect) {
            case ENERGY -> t("energy", "năng lượng");
            case MATERIALS -> t("materials", "vật liệu");
            case WATER -> t("water", "nước");
            case GHG -> t("greenhouse gases", "khí nhà kính");
            case WASTEWATER -> t("wastewater", "nước thải");
            case WASTE -> t("waste", "chất thải");
        };
    }

    private String t(String english, String vietnamese) {
        return language.choose(english, vietnamese);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import java.util.List;
import org.openrecp.engine.assessment.QuickResult;
import org.openrecp.formats.text.Language;

/** What the bills alone say. */
record QuickTables(QuickResult quick, String currency, Language language) {

    List<ResultTable> list() {
        return List.of(carriers(), losses(), options(), measureFirst());
    }

    private ResultTable carriers() {
        var table =
                new ResultTable(t("Bills", "Hoá đơn"))
                        .text(t("material", "vật liệu"))
                        .number(t("use", "tiêu thụ"), "/a")
                        .text(t("unit", "đơn vị"))
                        .money(t("cost", "chi phí"), currency + "/a")
                        .column(t("specific use", "suất tiêu hao"), "", ResultTable.Format.FACTOR)
                        .column(
                                t("in the best tenth of months", "ở 10 % tháng tốt nhất"),
                                "",
                                ResultTable.Format.FACTOR);
        for (var c : quick.carriers()) {
            var material = c.material();
            table.row(
                    material == null ? t("all energy", "toàn bộ năng lượng") : material.name(),
                    c.yearlyUse(),
                    c.unit(),
                    c.yearlyCost(),
                    c.specificUse(),
                    c.bestSpecificUse());
        }
        return table;
    }

    private ResultTable losses() {
        var table =
                new ResultTable(t("Losses", "Tổn thất"))
                        .text(t("subject", "đối tượng"))
                        .money(t("from", "từ"), currency + "/a")
                        .money(t("to", "đến"), currency + "/a");
        quick.losses().forEach(l -> table.row(l.subject(), l.low(), l.high()));
        return table;
    }

    private ResultTable options() {
        var table =
                new ResultTable(t("Options", "Giải pháp"))
                        .text(t("option", "giải pháp"))
                        .text(t("title", "tên"))
                        .text(t("lowers the bill of", "giảm hoá đơn"))
                        .money(t("saving from", "tiết kiệm từ"), currency + "/a")
                        .money(t("to", "đến"), currency + "/a")
                        .text(t("source", "nguồn"));
        for (var o : quick.options()) {
            var range = o.range();
            table.row(
                    o.option().id(),
                    o.option().title(),
                    o.bill().name(),
                    range == null ? null : range.low(),
                    range == null ? null : range.high(),
                    o.option().source());
        }
        return table;
    }

    private ResultTable measureFirst() {
        var table =
                new ResultTable(t("Measure first", "Đo trước"))
                        .text(t("material", "vật liệu"))
                        .money(t("cost", "chi phí"), currency + "/a")
                        .percent(t("not explained by output", "không giải thích bởi sản lượng"))
                        .money(t("money not explained", "tiền chưa giải thích"), currency + "/a");
        for (var m : quick.measureFirst()) {
            table.row(m.material().name(), m.yearlyCost(), m.ignorance(), m.moneyNotExplained());
        }
        return table;
    }

    private String t(String english, String vietnamese) {
        return language.choose(english, vietnamese);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import java.util.List;
import org.openrecp.engine.mfca.Cost;
import org.openrecp.engine.mfca.CostOfLosses;
import org.openrecp.engine.mfca.LossCost;
import org.openrecp.engine.mfca.QuantityCentre;
import org.openrecp.formats.text.Language;

/** What product and losses cost (ISO 14051). */
record CostTables(CostOfLosses costs, String currency, Language language) {

    List<ResultTable> list() {
        return List.of(centres(), losses());
    }

    private ResultTable centres() {
        var table =
                costColumns(
                        new ResultTable(t("Costs", "Chi phí"))
                                .text(t("quantity centre", "trung tâm định lượng"))
                                .text(t("cost", "chi phí")));
        costs.centres().forEach(c -> centre(table, c));
        var plant = t("plant", "nhà máy");
        cost(table, plant, t("entered", "phát sinh"), costs.entered());
        cost(table, plant, t("borne by product", "sản phẩm chịu"), costs.product());
        cost(table, plant, t("borne by stock", "tồn kho chịu"), costs.stock());
        cost(table, plant, t("borne by losses", "tổn thất chịu"), costs.loss());
        table.row(
                plant,
                t("credit for returns", "ghi có tuần hoàn"),
                null,
                null,
                null,
                null,
                costs.credits());
        return table;
    }

    private void centre(ResultTable table, QuantityCentre centre) {
        var name = centre.unitOperation().name();
        cost(table, name, t("entered", "phát sinh"), centre.entered());
        cost(table, name, t("carried in", "chuyển đến"), centre.carriedIn());
        cost(table, name, t("borne by product", "sản phẩm chịu"), centre.product());
        cost(table, name, t("borne by losses", "tổn thất chịu"), centre.loss());
        cost(table, name, t("passed on", "chuyển tiếp"), centre.passedOn());
    }

    private static void cost(ResultTable table, String where, String what, Cost cost) {
        table.row(
                where,
                what,
                cost.material(),
                cost.energy(),
                cost.system(),
                cost.wasteManagement(),
                cost.total());
    }

    private ResultTable losses() {
        var table =
                new ResultTable(t("Losses", "Tổn thất"))
                        .text(t("stream", "dòng"))
                        .text(t("unit operation", "công đoạn"))
                        .text(t("material", "vật liệu"))
                        .number(t("amount", "lượng"), "")
                        .number(t("uncertainty", "độ không đảm bảo"), "σ")
                        .text(t("unit", "đơn vị"))
                        .text(t("fate", "nơi đến"));
        costColumns(table)
                .money(t("credit", "ghi có"), currency)
                .money(t("net per year", "ròng mỗi năm"), currency)
                .money(t("uncertainty of it", "độ không đảm bảo"), "σ");
        costs.losses().forEach(l -> loss(table, l));
        return table;
    }

    private void loss(ResultTable table, LossCost loss) {
        table.row(
                loss.stream().id(),
                loss.unitOperation(),
                loss.material().name(),
                loss.amount().value(),
                loss.amount().standardUncertainty(),
                loss.material().unit().symbol(),
                word(loss.fate()),
                loss.cost().material(),
                loss.cost().energy(),
                loss.cost().system(),
                loss.cost().wasteManagement(),
                loss.cost().total(),
                loss.credit(),
                loss.netPerYear().value(),
                loss.netPerYear().standardUncertainty());
    }

    private String word(LossCost.Fate fate) {
        return switch (fate) {
            case LEAVES -> t("leaves", "thải ra ngoài");
            case TREATED -> t("treated", "xử lý");
            case RETURNED -> t("returned", "quay lại");
            case STORED -> t("stored", "lưu kho");
        };
    }

    private ResultTable costColumns(ResultTable table) {
        return table.money(t("material", "vật liệu"), currency)
                .money(t("energy", "năng lượng"), currency)
                .money(t("system", "hệ thống"), currency)
                .money(t("waste management", "quản lý chất thải"), currency)
                .money(t("total", "tổng"), currency);
    }

    private String t(String english, String vietnamese) {
        return language.choose(english, vietnamese);
    }
}

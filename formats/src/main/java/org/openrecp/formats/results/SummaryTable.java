// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.engine.assessment.PlantFacts;
import org.openrecp.engine.emission.EmissionInventory;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import org.openrecp.formats.text.Language;

/** The figures that a manager asks for first. */
final class SummaryTable {
    private final Language language;
    private final ResultTable table;

    SummaryTable(PlantFacts facts, Language language) {
        this.language = language;
        table =
                new ResultTable(t("Summary", "Tóm tắt"))
                        .text(t("figure", "số liệu"))
                        .text(t("value", "giá trị"))
                        .text(t("uncertainty (σ)", "độ không đảm bảo (σ)"))
                        .text(t("unit", "đơn vị"));
        figure(t("plant", "nhà máy"), facts.name(), null, "");
        figure(t("period", "kỳ"), facts.period().start() + " – " + facts.period().end(), null, "");
        figure(t("product", "sản phẩm"), facts.product(), null, "");
        figure(
                t("output", "sản lượng"),
                facts.output().value(),
                null,
                facts.output().unit().symbol());
        figure(t("periods per year", "số kỳ mỗi năm"), facts.periodsPerYear(), null, "");
    }

    ResultTable of(DetailedResult result) {
        verdict(result.balance().verdict());
        costs(result);
        emissions(result.emissions());
        if (result.options() != null) {
            portfolio(result.options(), result.plant().facts().currency());
        }
        return table;
    }

    ResultTable of(EmissionInventory emissions) {
        emissions(emissions);
        return table;
    }

    private void costs(DetailedResult result) {
        var currency = result.plant().facts().currency();
        var costs = result.costs();
        figure(
                t("cost of losses, net", "chi phí tổn thất, ròng"),
                costs.netPerYear().value(),
                costs.netPerYear().standardUncertainty(),
                currency + "/a");
        figure(t("paid in the period", "chi trả trong kỳ"), costs.paid(), null, currency);
        figure(
                t("share of losses in all costs", "tỷ lệ tổn thất trong tổng chi phí"),
                100 * costs.lossShare(),
                null,
                "%");
        figure(
                t("cost of waste as booked", "chi phí chất thải theo sổ sách"),
                costs.conventionalWasteCost(),
                null,
                currency);
    }

    private void emissions(EmissionInventory emissions) {
        figure(
                t("greenhouse gases in the period", "khí nhà kính trong kỳ"),
                emissions.total().value() / 1000,
                emissions.total().standardUncertainty() / 1000,
                "t CO2e");
    }

    private void portfolio(DetailedResult.Options options, String currency) {
        var set = options.chosen().set();
        figure(
                t("best set of options", "danh mục tốt nhất"),
                String.join(", ", set.options()),
                null,
                "");
        figure(t("its investment", "đầu tư"), set.investment(), null, currency);
        figure(
                t("its saving", "tiết kiệm"),
                set.saving().money(),
                options.simulation().saving().standardDeviation(),
                currency + "/a");
        figure("NPV", set.npv(), options.simulation().npv().standardDeviation(), currency);
        figure(t("CO2e avoided", "CO2e giảm"), set.saving().resources().co2eTonnes(), null, "t/a");
    }

    private void verdict(Verdict verdict) {
        var word =
                switch (verdict) {
                    case Verdict.Balanced _ -> t("balanced", "cân bằng khép kín");
                    case Verdict.GrossErrorSuspected _ ->
                            t("gross error suspected", "nghi có sai số thô");
                    case Verdict.UnderDetermined _ -> t("under-determined", "chưa xác định đủ");
                    case Verdict.Contradictory _ -> t("contradictory", "mâu thuẫn");
                };
        figure(t("balance", "cân bằng"), word, null, "");
        switch (verdict) {
            case Verdict.Balanced(double chi, int dof, double critical) -> test(chi, dof, critical);
            case Verdict.GrossErrorSuspected(double chi, int dof, double critical, _) ->
                    test(chi, dof, critical);
            case Verdict.UnderDetermined(double chi, int dof, double critical, _, _) ->
                    test(chi, dof, critical);
            case Verdict.Contradictory _ -> {}
        }
    }

    private void test(double chiSquared, int dof, double critical) {
        figure("χ²", chiSquared, null, "");
        figure(t("degrees of freedom", "bậc tự do"), dof, null, "");
        figure(t("χ² that is still likely", "ngưỡng χ²"), critical, null, "");
    }

    private void figure(String name, Object value, @Nullable Double uncertainty, String unit) {
        table.row(name, value, uncertainty, unit);
    }

    private String t(String english, String vietnamese) {
        return language.choose(english, vietnamese);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import java.util.List;
import java.util.Locale;
import org.openrecp.engine.assessment.DetailedResult.Options;
import org.openrecp.engine.assessment.DetailedResult.ValuedOption;
import org.openrecp.engine.option.InternalRate;
import org.openrecp.engine.option.SetEvaluation;
import org.openrecp.formats.results.ResultTable.Format;
import org.openrecp.formats.text.Language;

/** Options alone, and the best set of them. */
record OptionTables(Options options, String currency, Language language) {

    List<ResultTable> list() {
        return List.of(alone(), together());
    }

    private ResultTable alone() {
        var table =
                new ResultTable(t("Options", "Giải pháp"))
                        .text(t("option", "giải pháp"))
                        .text(t("title", "tên"))
                        .text(t("category", "nhóm"))
                        .money(t("investment", "đầu tư"), currency)
                        .money(t("saving", "tiết kiệm"), currency + "/a")
                        .money(t("running cost", "chi phí vận hành"), currency + "/a")
                        .money("NPV", currency)
                        .money(t("NPV, 5 % of draws below", "NPV, 5 % mẫu thấp hơn"), currency)
                        .money(t("NPV, 5 % of draws above", "NPV, 5 % mẫu cao hơn"), currency)
                        .percent(t("chance that NPV > 0", "xác suất NPV > 0"))
                        .percent("IRR")
                        .number(t("simple payback", "hoàn vốn giản đơn"), "a")
                        .number(t("discounted payback", "hoàn vốn chiết khấu"), "a")
                        .number("CO2e", "t/a")
                        .number(t("energy", "năng lượng"), "GJ/a")
                        .number(t("electricity", "điện"), "MWh/a")
                        .number(t("water", "nước"), "m3/a")
                        .number(t("material", "vật liệu"), "t/a")
                        .number(t("wastewater", "nước thải"), "m3/a")
                        .number(t("waste", "chất thải"), "t/a");
        options.valued().forEach(o -> option(table, o));
        return table;
    }

    private static void option(ResultTable table, ValuedOption valued) {
        var option = valued.option();
        var alone = valued.alone();
        var saved = alone.saving().resources();
        var npv = valued.simulation().npv();
        table.row(
                option.id(),
                option.title(),
                option.category().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                alone.investment(),
                alone.saving().money(),
                alone.yearlyCost(),
                alone.npv(),
                npv.low(),
                npv.high(),
                valued.simulation().probabilityNpvPositive(),
                irr(alone.irr()),
                alone.simplePaybackYears(),
                alone.discountedPaybackYears(),
                saved.co2eTonnes(),
                saved.energyMegajoules() / 1000,
                saved.electricityKilowattHours() / 1000,
                saved.waterCubicMetres(),
                saved.materialTonnes(),
                saved.wastewaterCubicMetres(),
                saved.wasteTonnes());
    }

    /** A single rate as number; several as text; none as a dash. */
    private static Object irr(InternalRate rate) {
        return switch (rate) {
            case InternalRate.Unique(double only) -> only;
            case InternalRate.Multiple(List<Double> rates) ->
                    String.join(
                            " / ",
                            rates.stream()
                                    .map(r -> String.format(Locale.ROOT, "%.3f", r))
                                    .toList());
            case InternalRate.None() -> "–";
        };
    }

    private ResultTable together() {
        var set = options.chosen().set();
        var table =
                new ResultTable(t("Portfolio", "Danh mục"))
                        .text(t("option, in sequence", "giải pháp, theo trình tự"))
                        .money(t("saving alone", "tiết kiệm riêng lẻ"), currency + "/a")
                        .money(t("saving in sequence", "tiết kiệm theo trình tự"), currency + "/a")
                        .money(t("saving if last", "tiết kiệm nếu làm cuối"), currency + "/a")
                        .number(t("CO2e avoided", "CO2e giảm"), "t/a")
                        .money(t("cost of avoiding it", "chi phí giảm"), currency + "/t")
                        .money(t("investment", "đầu tư"), currency)
                        .money("NPV", currency)
                        .column("IRR", "", Format.PERCENT);
        for (var row : options.overlap().rows()) {
            var step =
                    options.curve().steps().stream()
                            .filter(s -> s.option().equals(row.option()))
                            .findFirst();
            table.row(
                    row.option(),
                    row.alone(),
                    row.inSequence(),
                    row.last(),
                    step.map(s -> s.tonnesCo2e()).orElse(null),
                    step.map(s -> s.costPerTonne()).orElse(null),
                    null,
                    null,
                    null);
        }
        return total(table, set);
    }

    private ResultTable total(ResultTable table, SetEvaluation set) {
        return table.row(
                t("the set", "cả danh mục"),
                options.overlap().sumOfSingles(),
                options.overlap().ofSet(),
                null,
                set.saving().resources().co2eTonnes(),
                null,
                set.investment(),
                set.npv(),
                irr(set.irr()));
    }

    private String t(String english, String vietnamese) {
        return language.choose(english, vietnamese);
    }
}

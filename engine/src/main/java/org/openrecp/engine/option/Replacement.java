// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.ArrayList;
import java.util.List;

/**
 * Options of different lives over one horizon: each is bought again when its life ends, and what is
 * left of it at the horizon is worth the annual equivalents that it still saves. So the net present
 * value is {@code a(H) · (saving − Σ investmentₖ / a(Lₖ))} with the annuity a.
 */
final class Replacement {
    private Replacement() {}

    static CashFlows flows(List<Option> options, double netSaving, int horizon, double rate) {
        double[] amounts = new double[horizon + 1];
        for (int t = 1; t <= horizon; t++) {
            amounts[t] = netSaving;
        }
        for (var option : options) {
            buy(option, amounts, rate);
        }
        var list = new ArrayList<Double>();
        for (double amount : amounts) {
            list.add(amount + 0.0);
        }
        return CashFlows.yearly(list);
    }

    /** What an option costs per year, over its life, as an equal amount. */
    static double annualEquivalent(Option option, double rate) {
        return OptionStudy.investmentOf(option) / CashFlows.annuity(rate, option.lifeYears());
    }

    private static void buy(Option option, double[] amounts, double rate) {
        int horizon = amounts.length - 1;
        int life = option.lifeYears();
        double investment = OptionStudy.investmentOf(option);
        int bought = 0;
        for (int t = 0; t < horizon; t += life) {
            amounts[t] -= investment;
            bought = t;
        }
        int left = life - (horizon - bought);
        if (left > 0) {
            amounts[horizon] += annualEquivalent(option, rate) * CashFlows.annuity(rate, left);
        }
    }
}

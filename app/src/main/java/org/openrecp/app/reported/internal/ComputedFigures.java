// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.reported.ReportedAmount;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicators;

/** What the ledger says for indicators of one centre, each asked for once. */
final class ComputedFigures {
    private final Indicators indicators;
    private final UUID centre;
    private final Locale locale;
    private final Map<String, List<Beside.Value>> known = new HashMap<>();

    ComputedFigures(Indicators indicators, UUID centre, Locale locale) {
        this.indicators = indicators;
        this.centre = centre;
        this.locale = locale;
    }

    Beside beside(ReportedAmount amount) {
        var indicator = indicators.find(amount.indicator());
        return new Beside(
                amount,
                indicator.map(i -> i.nameIn(locale)).orElse(""),
                indicator
                        .map(i -> known.computeIfAbsent(i.code(), _ -> values(i)))
                        .orElse(List.of()));
    }

    private List<Beside.Value> values(Indicator indicator) {
        return indicators.value(indicator.code(), Cut.of(centre)).stream()
                .map(cell ->
                        new Beside.Value(
                                cell.value().stripTrailingZeros(),
                                unit(indicator, cell.currency()),
                                cell.status() == null ? "" : cell.status().code(),
                                cell.facts()))
                .toList();
    }

    private static String unit(Indicator indicator, @Nullable String currency) {
        if (currency != null && indicator.isMoney()) {
            return currency + (indicator.isPerYear() ? "/year" : "");
        }
        var unit = indicator.factUnit().replace("/a", "");
        // what is counted, and tonnes of what
        return unit.equals("1") || indicator.unit().startsWith(unit + " ")
                ? indicator.unit()
                : indicator.factUnit().replace("/a", "/year");
    }
}

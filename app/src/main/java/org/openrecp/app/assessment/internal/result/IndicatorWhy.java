// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.Arrays;
import java.util.NoSuchElementException;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.engine.indicator.Aspect;
import org.openrecp.engine.indicator.Contribution;
import org.openrecp.engine.indicator.Indicators;

/** Why an indicator is what it is: the streams that it counts, and the output. */
record IndicatorWhy(Explained about, DetailedResult result) {
    Why of(String code) {
        var aspect =
                Arrays.stream(Aspect.values())
                        .filter(a -> a.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException(code));
        var indicator = result.indicators().of(aspect);
        var output = result.indicators().output();
        var unit = about.of("aspect-unit-" + code);
        var relative = indicator.relative();
        var why =
                new Why.Making(
                        about.of("why-indicator", about.of("aspect-" + code)),
                        about.estimate(
                                relative,
                                aspect.isResource()
                                        ? output.unit().symbol() + "/" + unit
                                        : unit + "/" + output.unit().symbol()),
                        about.of(aspect.isResource() ? "productivity" : "intensity"),
                        "indicator");
        why.term(
                about.of("absolute"),
                about.of("a-year", about.estimate(indicator.absolute(), unit)),
                null,
                about.of("absolute-note"));
        why.term(
                about.of("output", output.product()),
                about.of("a-year", about.estimate(output.amount(), output.unit().symbol())),
                null,
                about.of("output-note"));
        double periods = result.plant().facts().periodsPerYear();
        if (aspect == Aspect.GHG) {
            emissions(why, periods);
        } else {
            Indicators.contributions(result.balance(), aspect, periods)
                    .forEach(c -> contribution(why, c, unit));
        }
        why.term(about.of("periods"), about.number(periods), null, about.periods());
        if (!indicator.leftOut().isEmpty()) {
            why.remark(about.of("indicator-left-out", String.join(", ", indicator.leftOut())));
        }
        return why.typed(about.typed().fact("output"))
                .typed(about.typed().fact("hours_period"))
                .typed(about.typed().fact("hours_year"))
                .made();
    }

    private void contribution(Why.Making why, Contribution part, String unit) {
        why.term(
                about.name(part.stream()),
                about.of("a-year", about.number(part.perYear()) + " " + unit),
                about.why("flow", part.stream().id()),
                about.of(
                        "per-unit",
                        about.number(part.perUnit())
                                + " "
                                + unit
                                + "/"
                                + about.unit(part.stream())));
    }

    private void emissions(Why.Making why, double periods) {
        var set = result.emissions().gwpSet();
        for (var activity : result.emissions().activities()) {
            var label = activity.activity().label();
            why.term(
                    about.name(result.plant().flowsheet().getStream(label)),
                    about.of(
                            "a-year",
                            about.number(activity.co2e(set) * 1e-3 * periods) + " t CO2e"),
                    about.why("emission", label),
                    set.name());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.util.NoSuchElementException;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.engine.emission.Activity;
import org.openrecp.engine.emission.ActivityEmissions;
import org.openrecp.engine.emission.ActivityEmissions.GasAmount;
import org.openrecp.engine.emission.GwpSet;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.formats.text.AssumptionWords;
import org.openrecp.formats.text.Language;

/** Why an activity emits what it emits: its amount, its factors, and where they come from. */
record EmissionWhy(Explained about, AssessmentResult result) {
    private static final double TONNES_PER_KILOGRAM = 1e-3;

    Why of(String label) {
        var emissions =
                result.emissions().activities().stream()
                        .filter(a -> a.activity().label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException(label));
        var activity = emissions.activity();
        var set = result.emissions().gwpSet();
        double periods = result.plant().facts().periodsPerYear();
        var why =
                new Why.Making(
                        about.of("why-emission", name(label)),
                        about.of(
                                "a-year",
                                about.estimate(
                                        yearly(emissions, set).times(TONNES_PER_KILOGRAM * periods),
                                        "t CO2e")),
                        about.of("emission-formula"),
                        "emission");
        boolean quick = result.plant().isQuick();
        why.term(
                about.of("amount"),
                about.estimate(activity.amount(), activity.unit().symbol()),
                quick ? null : about.why("flow", label),
                about.of("in-period"));
        emissions.gases().forEach(g -> gas(why, activity, g, set));
        why.term(about.of("periods"), about.number(periods), null, about.periods());
        var words =
                new AssumptionWords(Language.of(about.texts().locale()), this::name, about::number);
        emissions.assumptions().forEach(a -> why.remark(words.of(a)));
        var material = activity.subject().id();
        if (material != null) {
            why.typed(
                    about.typed()
                            .row("materials", material, "factor_code", "ncv", "mass_per_unit"));
        }
        if (activity instanceof Activity.Electricity) {
            why.typed(about.typed().fact("country")).typed(about.typed().fact("grid_factor"));
        }
        return why.typed(about.typed().fact("gwp_set")).made();
    }

    private String name(String label) {
        var flowsheet = result.plant().flowsheet();
        return flowsheet.streams().stream()
                .filter(s -> s.id().equals(label))
                .map(about::name)
                .findFirst()
                .or(() ->
                        flowsheet.materials().stream()
                                .filter(m -> m.id().equals(label))
                                .map(m -> m.name())
                                .findFirst())
                .orElse(label);
    }

    private void gas(Why.Making why, Activity activity, GasAmount gas, GwpSet set) {
        var factor = gas.factor();
        why.term(
                gas.gas().name(),
                about.estimate(gas.kilograms(), "kg"),
                null,
                about.of(
                        gas.biogenic() ? "gas-biogenic" : "gas",
                        about.number(gas.perUnit()) + " kg/" + activity.unit().symbol(),
                        about.number(factor.value()) + " " + factor.unit(),
                        factor.code(),
                        factor.source(),
                        factor.year() == null ? "–" : String.valueOf(factor.year()),
                        factor.status(),
                        about.number(set.of(gas.gas())),
                        set.name()));
    }

    /** kg CO2e in the period; the error of a factor is the same wherever it is used. */
    private static Estimate yearly(ActivityEmissions emissions, GwpSet set) {
        var counted = emissions.gases().stream().filter(g -> !g.biogenic()).toList();
        double ofAmount =
                emissions.activity().amount().standardUncertainty() * emissions.co2ePerUnit(set);
        double ofFactors =
                Math.sqrt(
                        counted.stream()
                                .collect(
                                        groupingBy(
                                                g -> g.factor().code(),
                                                summingDouble(g ->
                                                        g.relativeUncertainty()
                                                                * g.kilograms().value()
                                                                * set.of(g.gas()))))
                                .values()
                                .stream()
                                .mapToDouble(d -> d * d)
                                .sum());
        return new Estimate(emissions.co2e(set), Math.hypot(ofAmount, ofFactors));
    }
}

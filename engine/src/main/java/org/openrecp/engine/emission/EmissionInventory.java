// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.openrecp.engine.emission.ActivityEmissions.GasAmount;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.PlantBalance;

/**
 * Greenhouse gases of fuels and electricity in a period. CO2 is never mixed with CO2e, biogenic CO2
 * is in no total. See {@code docs/methods/emission.md}.
 *
 * @param activities in the order given, each with its factors
 * @param gases one per scope and gas that occurs
 * @param scope1 kg CO2e
 * @param scope2 kg CO2e
 * @param total kg CO2e of both scopes
 * @param biogenicCo2 kg, a memo
 * @param withoutFactor what burns fuel and was left out because it names no factor code
 */
public record EmissionInventory(
        GwpSet gwpSet,
        List<ActivityEmissions> activities,
        List<GasTotal> gases,
        Estimate scope1,
        Estimate scope2,
        Estimate total,
        Estimate biogenicCo2,
        List<String> withoutFactor) {

    /** Mass of a gas in a scope, kg, biogenic CO2 apart. */
    public record GasTotal(Scope scope, Gas gas, Estimate kilograms) {}

    /** Standard uncertainty of a weighted sum of activities' amounts. */
    private interface Deviation {
        double of(ToDoubleFunction<Activity> weight);
    }

    public EmissionInventory {
        activities = List.copyOf(activities);
        gases = List.copyOf(gases);
        withoutFactor = List.copyOf(withoutFactor);
    }

    /**
     * Of a balanced plant: fuels that enter from outside or from stock less those that leave, fuels
     * made inside, and electricity from outside.
     *
     * @throws InvalidInput with every unknown factor code and missing conversion
     */
    public static EmissionInventory of(PlantBalance balance, EmissionTerms terms) {
        var found = PlantActivities.of(balance);
        Deviation deviation =
                weight -> {
                    var byStream =
                            found.activities().stream()
                                    .collect(toMap(Activity::label, weight::applyAsDouble));
                    return balance.covariance()
                            .standardUncertaintyOf(
                                    s -> found.signOf(s.id()) * byStream.getOrDefault(s.id(), 0.0));
                };
        return of(found.activities(), found.withoutFactor(), terms, deviation);
    }

    /** Of activities whose amounts are known independently of each other. */
    public static EmissionInventory of(List<Activity> activities, EmissionTerms terms) {
        Deviation deviation =
                weight ->
                        Math.sqrt(
                                activities.stream()
                                        .mapToDouble(a ->
                                                weight.applyAsDouble(a)
                                                        * a.amount().standardUncertainty())
                                        .map(d -> d * d)
                                        .sum());
        return of(activities, List.of(), terms, deviation);
    }

    private static EmissionInventory of(
            List<? extends Activity> activities,
            List<String> withoutFactor,
            EmissionTerms terms,
            Deviation deviation) {
        var factors = new ActivityFactors(terms);
        var emissions =
                activities.stream().map(factors::emissions).flatMap(Optional::stream).toList();
        InvalidInput.throwIfAny(factors.problems());
        var sum = new Sum(emissions, deviation);
        var set = terms.gwpSet();
        Predicate<GasAmount> counted = g -> !g.biogenic();
        return new EmissionInventory(
                set,
                emissions,
                sum.gases(),
                sum.of(e -> e.scope() == Scope.ONE, counted, g -> set.of(g.gas())),
                sum.of(e -> e.scope() == Scope.TWO, counted, g -> set.of(g.gas())),
                sum.of(_ -> true, counted, g -> set.of(g.gas())),
                sum.of(_ -> true, GasAmount::biogenic, _ -> 1),
                withoutFactor);
    }

    /** Mass of a gas in both scopes, kg, biogenic CO2 apart. */
    public double kilogramsOf(Gas gas) {
        return gases.stream()
                .filter(g -> g.gas() == gas)
                .mapToDouble(g -> g.kilograms().value())
                .sum();
    }

    /** Defaults that were used, for the reader of a report. */
    public List<EmissionAssumption> assumptions() {
        return activities.stream().flatMap(a -> a.assumptions().stream()).toList();
    }

    /** Weighted sums of gases; a factor's error is the same wherever that factor is used. */
    private record Sum(List<ActivityEmissions> emissions, Deviation deviation) {

        List<GasTotal> gases() {
            var result = new ArrayList<GasTotal>();
            for (var scope : Scope.values()) {
                for (var gas : Gas.values()) {
                    Predicate<ActivityEmissions> here = e -> e.scope() == scope;
                    Predicate<GasAmount> counted = g -> g.gas() == gas && !g.biogenic();
                    if (emissions.stream()
                            .anyMatch(e -> here.test(e) && e.gases().stream().anyMatch(counted))) {
                        result.add(new GasTotal(scope, gas, of(here, counted, _ -> 1)));
                    }
                }
            }
            return result;
        }

        Estimate of(
                Predicate<ActivityEmissions> which,
                Predicate<GasAmount> counted,
                ToDoubleFunction<GasAmount> weight) {
            var chosen = emissions.stream().filter(which).toList();
            var perUnit =
                    chosen.stream()
                            .collect(
                                    toMap(
                                            ActivityEmissions::activity,
                                            e -> perUnit(e, counted, weight),
                                            Double::sum));
            double value =
                    chosen.stream()
                            .mapToDouble(e ->
                                    perUnit(e, counted, weight) * e.activity().amount().value())
                            .sum();
            double ofActivities = deviation.of(a -> perUnit.getOrDefault(a, 0.0));
            return new Estimate(
                    value, Math.hypot(ofActivities, ofFactors(chosen, counted, weight)));
        }

        private static double perUnit(
                ActivityEmissions emissions,
                Predicate<GasAmount> counted,
                ToDoubleFunction<GasAmount> weight) {
            return emissions.gases().stream()
                    .filter(counted)
                    .mapToDouble(g -> g.perUnit() * weight.applyAsDouble(g))
                    .sum();
        }

        private static double ofFactors(
                List<ActivityEmissions> chosen,
                Predicate<GasAmount> counted,
                ToDoubleFunction<GasAmount> weight) {
            var perFactor =
                    chosen.stream()
                            .flatMap(e -> e.gases().stream())
                            .filter(counted)
                            .collect(
                                    groupingBy(
                                            g -> g.factor().code(),
                                            summingDouble(g ->
                                                    g.relativeUncertainty()
                                                            * g.kilograms().value()
                                                            * weight.applyAsDouble(g))));
            return Math.sqrt(perFactor.values().stream().mapToDouble(d -> d * d).sum());
        }
    }
}

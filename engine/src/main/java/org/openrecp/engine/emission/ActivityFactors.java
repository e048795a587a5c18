// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.emission.ActivityEmissions.GasAmount;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;
import org.openrecp.engine.quantity.Dimension;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;

/** Joins activities with their factors; gathers what is wrong on the way. */
final class ActivityFactors {
    private static final double MEGAJOULES_PER_TERAJOULE = 1e6;
    private static final double KILOGRAMS_PER_TONNE = 1000;

    private final EmissionTerms terms;
    private final List<InputProblem> problems = new ArrayList<>();

    ActivityFactors(EmissionTerms terms) {
        this.terms = terms;
    }

    List<InputProblem> problems() {
        return problems;
    }

    Optional<ActivityEmissions> emissions(Activity activity) {
        return switch (activity) {
            case Activity.Fuel fuel -> burnt(fuel);
            case Activity.Electricity electricity -> drawn(electricity);
        };
    }

    private Optional<ActivityEmissions> burnt(Activity.Fuel fuel) {
        var factor = FuelFactor.find(fuel.factorCode());
        if (factor.isEmpty()) {
            return refuse(
                    "emission.unknown-factor-code",
                    fuel.subject(),
                    fuel.factorCode(),
                    String.join(", ", FuelFactor.near(fuel.factorCode())));
        }
        var assumptions = new ArrayList<EmissionAssumption>();
        var energy = megajoulesPerUnit(fuel, factor.get(), assumptions);
        if (energy == null) {
            return refuse("emission.no-energy-content", fuel.subject(), fuel.unit().symbol());
        }
        boolean fromTable = !assumptions.isEmpty();
        double relative = fromTable ? factor.get().relativeUncertainty() : 0;
        return Optional.of(
                new ActivityEmissions(
                        fuel,
                        Scope.ONE,
                        energy * fuel.amount().value(),
                        gases(fuel, factor.get(), energy, relative),
                        Optional.empty(),
                        assumptions));
    }

    private static List<GasAmount> gases(
            Activity.Fuel fuel, FuelFactor factor, double megajoules, double relative) {
        var gases = new ArrayList<GasAmount>();
        for (var gas : List.of(Gas.CO2, Gas.CH4, Gas.N2O)) {
            double value = factor.kilogramsPerTerajoule().getOrDefault(gas, 0.0);
            gases.add(
                    amount(
                            fuel,
                            gas,
                            gas == Gas.CO2 && factor.biogenic(),
                            value * megajoules / MEGAJOULES_PER_TERAJOULE,
                            relative,
                            new Factor(
                                    factor.code(),
                                    value,
                                    "kg/TJ",
                                    factor.factorSource(),
                                    null,
                                    factor.status())));
        }
        return gases;
    }

    private static GasAmount amount(
            Activity activity,
            Gas gas,
            boolean biogenic,
            double perUnit,
            double relative,
            Factor factor) {
        double kilograms = perUnit * activity.amount().value();
        double sigma =
                Math.hypot(perUnit * activity.amount().standardUncertainty(), relative * kilograms);
        return new GasAmount(
                gas, biogenic, perUnit, new Estimate(kilograms, sigma), relative, factor);
    }

    /** Null when it cannot be known; an assumption tells that the table's value was used. */
    private static @Nullable Double megajoulesPerUnit(
            Activity.Fuel fuel, FuelFactor factor, List<EmissionAssumption> assumptions) {
        if (fuel.unit().dimension().equals(Dimension.ENERGY)) {
            return fuel.unit().factorTo(Unit.get("MJ"));
        }
        if (fuel.megajoulesPerUnit() != null) {
            return fuel.megajoulesPerUnit();
        }
        var mass = kilogramsPerUnit(fuel, factor);
        if (mass == null || factor.megajoulesPerKilogram().isEmpty()) {
            return null;
        }
        assumptions.add(
                new EmissionAssumption(
                        fuel.label(),
                        EmissionAssumption.Property.NET_CALORIFIC_VALUE,
                        factor.megajoulesPerKilogram().getAsDouble(),
                        factor.code(),
                        factor.valueSource()));
        if (usesDensity(fuel)) {
            assumptions.add(
                    new EmissionAssumption(
                            fuel.label(),
                            EmissionAssumption.Property.DENSITY,
                            factor.kilogramsPerM3().orElseThrow(),
                            factor.code(),
                            factor.valueSource()));
        }
        return mass * factor.megajoulesPerKilogram().getAsDouble();
    }

    private static boolean usesDensity(Activity.Fuel fuel) {
        return fuel.kilogramsPerUnit() == null && fuel.unit().dimension().equals(Dimension.VOLUME);
    }

    private static @Nullable Double kilogramsPerUnit(Activity.Fuel fuel, FuelFactor factor) {
        if (fuel.unit().dimension().equals(Dimension.MASS)) {
            return fuel.unit().factorTo(Unit.get("kg"));
        }
        if (usesDensity(fuel) && factor.kilogramsPerM3().isPresent()) {
            return factor.kilogramsPerM3().getAsDouble() * fuel.unit().factorTo(Unit.get("m3"));
        }
        return fuel.kilogramsPerUnit();
    }

    private Optional<ActivityEmissions> drawn(Activity.Electricity electricity) {
        if (!electricity.unit().dimension().equals(Dimension.ENERGY)) {
            return refuse(
                    "emission.electricity-not-energy",
                    electricity.subject(),
                    electricity.unit().symbol());
        }
        var factor = gridFactor();
        if (factor.isEmpty()) {
            return refuse(
                    "emission.no-grid-factor",
                    Subject.of("Plant", null, "grid factor"),
                    terms.country());
        }
        return Optional.of(
                new ActivityEmissions(
                        electricity,
                        Scope.TWO,
                        electricity.unit().factorTo(Unit.get("MJ")) * electricity.amount().value(),
                        List.of(fromGrid(electricity, factor.get())),
                        Optional.of(factor.get().kind()),
                        List.of()));
    }

    private static GasAmount fromGrid(Activity.Electricity electricity, GridFactor factor) {
        double megawattHours = electricity.unit().factorTo(Unit.get("MWh"));
        return amount(
                electricity,
                factor.gas(),
                false,
                factor.tonnesPerMegawattHour() * KILOGRAMS_PER_TONNE * megawattHours,
                0,
                new Factor(
                        factor.country() == null ? "grid" : "grid " + factor.country(),
                        factor.tonnesPerMegawattHour(),
                        "t/MWh",
                        factor.source() + " (" + factor.basis() + ")",
                        factor.year(),
                        factor.status()));
    }

    private Optional<GridFactor> gridFactor() {
        if (terms.tonnesPerMegawattHour() != null) {
            return Optional.of(GridFactor.given(terms.tonnesPerMegawattHour()));
        }
        return terms.country() == null
                ? Optional.empty()
                : GridFactor.find(terms.country(), terms.year());
    }

    private Optional<ActivityEmissions> refuse(
            String key, Subject subject, @Nullable String found, Object... arguments) {
        problems.add(Problem.of(key, subject, found, arguments));
        return Optional.empty();
    }
}

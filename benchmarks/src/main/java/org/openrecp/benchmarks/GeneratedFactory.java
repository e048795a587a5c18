// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.assessment.PlantFacts;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Layer;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.flowsheet.UnitOperation.CostAllocation;
import org.openrecp.engine.mfca.ProcessCost;
import org.openrecp.engine.option.Effect;
import org.openrecp.engine.option.Objective;
import org.openrecp.engine.option.Option;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Period;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.engine.quantity.Unit;

/**
 * A factory of the size that DESIGN.md promises a time for: a line of 46 steps with a boiler, water
 * supply, power supply and effluent treatment (50 processes, 200 streams), measured with noise, and
 * 20 options on waste, water and steam.
 */
public final class GeneratedFactory {
    private static final int STEPS = 46;
    private static final int OPTIONS = 20;
    private static final double METER = 0.02;

    private final int steps;
    private final int choices;
    private final Random random;
    private final List<UnitOperation> units = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();

    private GeneratedFactory(int steps, int choices, long seed) {
        this.steps = steps;
        this.choices = choices;
        random = new Random(seed);
    }

    static PlantData of(long seed) {
        return of(STEPS, OPTIONS, seed);
    }

    /**
     * One of another size.
     *
     * @param steps at least two for each option
     */
    public static PlantData of(int steps, int options, long seed) {
        return new GeneratedFactory(steps, options, seed).plant();
    }

    private PlantData plant() {
        double product = line();
        var flowsheet = Flowsheet.of(units, materials(), streams, List.of());
        var options = options();
        return new PlantData(
                facts(product),
                flowsheet,
                measurements,
                units.stream()
                        .map(u -> new ProcessCost(u.id(), "wages", 1000, ProcessCost.Kind.LABOUR))
                        .toList(),
                options,
                options.stream().map(GeneratedFactory::effect).toList(),
                List.of(),
                List.of());
    }

    /** Builds the line from its end to its utilities; the product made in the period. */
    private double line() {
        double main = 1000;
        double water = 0;
        double wastewater = 0;
        double steam = 0;
        for (int i = 0; i < steps; i++) {
            unit("P" + i, UnitOperation.Kind.PRODUCTION, Layer.MASS);
        }
        unit("BOILER", UnitOperation.Kind.UTILITY, Layer.WATER);
        unit("WATER", UnitOperation.Kind.UTILITY, Layer.MASS);
        unit("POWER", UnitOperation.Kind.UTILITY);
        unit("ETP", UnitOperation.Kind.TREATMENT, Layer.MASS);
        stream("main0", Place.OUTSIDE, Place.at("P0"), "raw", main);
        for (int i = 0; i < steps; i++) {
            var here = Place.at("P" + i);
            double used = main * (0.1 + 0.2 * random.nextDouble());
            double waste = main * 0.004 * random.nextDouble();
            double steamed = i % 5 == 0 ? main * 0.05 : 0;
            double wet = used + steamed + main * 0.002;
            stream("water" + i, Place.at("WATER"), here, "water", used);
            stream("waste" + i, here, Place.OUTSIDE, "waste", waste);
            stream("wet" + i, here, Place.at("ETP"), "effluent", wet);
            if (steamed > 0) {
                stream("steam" + i, Place.at("BOILER"), here, "steam", steamed);
            }
            main += used + steamed - waste - wet;
            var next = i + 1 == steps ? Place.OUTSIDE : Place.at("P" + (i + 1));
            stream("main" + (i + 1), here, next, i + 1 == steps ? "product" : "work", main);
            water += used;
            wastewater += wet;
            steam += steamed;
        }
        stream("feed", Place.at("WATER"), Place.at("BOILER"), "water", steam);
        stream("coal", Place.OUTSIDE, Place.at("BOILER"), "coal", steam * 0.13);
        stream("well", Place.OUTSIDE, Place.at("WATER"), "water", water + steam);
        stream("treated", Place.at("ETP"), Place.OUTSIDE, "treated", wastewater);
        stream("power", Place.OUTSIDE, Place.at("POWER"), "electricity", 100 * steps);
        return main;
    }

    private void unit(String id, UnitOperation.Kind kind, String... layers) {
        units.add(
                new UnitOperation(
                        id, "Step " + id, kind, List.of(layers), new CostAllocation.ByMass()));
    }

    private void stream(String id, Place from, Place to, String material, double amount) {
        streams.add(new Stream(id, from, to, material, null, null, null));
        double measured = amount * (1 + METER * random.nextGaussian());
        measurements.add(
                new Measurement(id, new Estimate(measured, METER * amount), Grade.METERED, false));
    }

    private static List<Material> materials() {
        return List.of(
                material("raw", Kind.RAW, "t", true, 200.0, null),
                material("work", Kind.RAW, "t", true, null, null),
                material("product", Kind.PRODUCT, "t", true, null, null),
                material("water", Kind.WATER, "t", false, 0.5, null),
                material("steam", Kind.STEAM, "t", false, null, null),
                material("coal", Kind.FUEL, "t", false, 120.0, null),
                material("electricity", Kind.ELECTRICITY, "kWh", false, 0.08, null),
                material("waste", Kind.WASTE, "t", false, null, 30.0),
                material("effluent", Kind.WASTEWATER, "t", false, null, null),
                material("treated", Kind.WASTEWATER, "t", false, null, 0.3));
    }

    private static Material material(
            String id,
            Kind kind,
            String unit,
            boolean main,
            @Nullable Double price,
            @Nullable Double disposal) {
        return new Material(
                id,
                id,
                kind,
                Unit.get(unit),
                main,
                price,
                disposal,
                null,
                megajoules(kind),
                null,
                kind == Kind.FUEL ? "ANTHRACITE" : null,
                null,
                null);
    }

    private static @Nullable Double megajoules(Kind kind) {
        if (kind == Kind.FUEL) {
            return 22000.0;
        }
        return kind == Kind.STEAM ? Double.valueOf(2700) : null;
    }

    private List<Option> options() {
        var options = new ArrayList<Option>();
        for (int i = 0; i < choices; i++) {
            options.add(
                    new Option(
                            "O" + i,
                            "Option " + i,
                            Option.Category.EQUIPMENT_MODIFICATION,
                            "P" + 2 * i,
                            null,
                            Estimate.exact(2000 + 8000 * random.nextDouble()),
                            100,
                            8,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            Option.Status.STUDY,
                            null,
                            null,
                            null));
        }
        return options;
    }

    private static Effect effect(Option option) {
        int i = Integer.parseInt(option.id().substring(1));
        return new Effect(
                option.id(),
                "P" + 2 * i,
                i % 2 == 0 ? "waste" : "water",
                i % 2 == 0 ? Effect.Direction.OUT : Effect.Direction.IN,
                new Effect.Change.Relative(-0.3),
                0.2);
    }

    private static PlantFacts facts(double product) {
        return new PlantFacts(
                "Generated factory",
                null,
                "VNM",
                null,
                "USD",
                new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                "product",
                Quantity.of(product, "t"),
                null,
                null,
                0.1,
                true,
                0,
                60_000.0,
                Objective.NPV,
                List.of(),
                "AR5",
                null,
                1);
    }
}

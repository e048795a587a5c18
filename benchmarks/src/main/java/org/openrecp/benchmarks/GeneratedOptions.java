// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.option.EconomicTerms;
import org.openrecp.engine.option.Effect;
import org.openrecp.engine.option.Option;
import org.openrecp.engine.option.OptionStudy;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.PlantReconciler;

/**
 * A generated line of production steps that use water, power and steam and lose product, and
 * options that change one to three of these flows each, so that their savings overlap.
 */
final class GeneratedOptions {
    private static final int STEPS = 6;
    private static final double LEVEL = 0.95;

    private final Random random;
    private final List<UnitOperation> units = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();

    private GeneratedOptions(long seed) {
        random = new Random(seed);
    }

    static OptionStudy study(int options, long seed) {
        return new GeneratedOptions(seed).study(options);
    }

    private OptionStudy study(int count) {
        var balance = PlantReconciler.reconcile(flowsheet(), measurements, LEVEL);
        var options = new ArrayList<Option>();
        var effects = new ArrayList<Effect>();
        for (int k = 0; k < count; k++) {
            options.add(option("o" + k, 5000 * Math.exp(random.nextGaussian())));
            for (int e = 0; e <= random.nextInt(3); e++) {
                effects.add(effect("o" + k));
            }
        }
        var terms = new EconomicTerms(0.1, true, 0, 1);
        return OptionStudy.of(
                balance, options, effects, terms, m -> m.kind() == Kind.FUEL ? 2000 : 0);
    }

    private Flowsheet flowsheet() {
        double product = 1000;
        for (int k = STEPS; k >= 1; k--) {
            String id = "P" + k;
            units.add(unit(id, UnitOperation.Kind.PRODUCTION));
            double waste = product * random.nextDouble(0.02, 0.07);
            stream(
                    "in" + k,
                    k == 1 ? "" : "P" + (k - 1),
                    id,
                    k == 1 ? "raw" : "pulp",
                    product + waste);
            stream("water" + k, "", id, "water", product * random.nextDouble(1, 5));
            stream("effluent" + k, id, "", "effluent", product * random.nextDouble(1, 5));
            stream("power" + k, "", id, "power", product * random.nextDouble(50, 150));
            stream("steam" + k, "BOILER", id, "steam", product * random.nextDouble(0.1, 1));
            stream("waste" + k, id, "", "broke", waste);
            if (k == STEPS) {
                stream("product", id, "", "paper", product);
            }
            product += waste;
        }
        units.add(unit("BOILER", UnitOperation.Kind.UTILITY));
        stream("coal", "", "BOILER", "coal", 0.5 * product);
        return Flowsheet.of(
                units,
                List.of(
                        material("raw", Kind.RAW, "t", true, 300.0),
                        material("pulp", Kind.RAW, "t", true, 0.0),
                        material("paper", Kind.PRODUCT, "t", true, 0.0),
                        material("water", Kind.WATER, "m3", false, 2.0),
                        material("effluent", Kind.WASTEWATER, "m3", false, null),
                        material("power", Kind.ELECTRICITY, "kWh", false, 0.1),
                        material("steam", Kind.STEAM, "t", false, 0.0),
                        material("broke", Kind.WASTE, "t", false, null),
                        material("coal", Kind.FUEL, "t", false, 120.0)),
                streams,
                List.of());
    }

    private Effect effect(String option) {
        var materials = List.of("water", "power", "steam");
        return new Effect(
                option,
                "P" + random.nextInt(1, STEPS + 1),
                materials.get(random.nextInt(materials.size())),
                Effect.Direction.IN,
                new Effect.Change.Relative(-random.nextDouble(0.02, 0.3)),
                0.2);
    }

    private static Option option(String id, double investment) {
        return new Option(
                id,
                id,
                Option.Category.EQUIPMENT_MODIFICATION,
                null,
                null,
                new Estimate(investment, 0.1 * investment),
                0,
                8,
                null,
                null,
                List.of(),
                List.of(),
                Option.Status.STUDY,
                null,
                null,
                null);
    }

    private static UnitOperation unit(String id, UnitOperation.Kind kind) {
        return new UnitOperation(
                id, id, kind, List.of(), new UnitOperation.CostAllocation.ByMass());
    }

    private static Material material(
            String id, Kind kind, String unit, boolean main, @Nullable Double price) {
        Double disposal = kind.isLoss() ? 1.0 : null;
        return new Material(
                id,
                id,
                kind,
                Unit.get(unit),
                main,
                price,
                disposal,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void stream(String id, String from, String to, String material, double amount) {
        streams.add(new Stream(id, place(from), place(to), material, null, null, null));
        var estimate = new Estimate(amount, 0.02 * amount);
        measurements.add(new Measurement(id, estimate, Grade.METERED, false));
    }

    private static Place place(String unit) {
        return unit.isEmpty() ? Place.OUTSIDE : Place.at(unit);
    }
}

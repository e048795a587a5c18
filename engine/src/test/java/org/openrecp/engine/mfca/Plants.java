// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.flowsheet.UnitOperation.CostAllocation;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.Classification;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.ShareBalance;
import org.openrecp.engine.reconciliation.StreamBalance;

/** Builds balanced plants by hand, and at random from a seed. */
final class Plants {
    private final List<UnitOperation> units = new ArrayList<>();
    private final Map<String, Material> materials = new LinkedHashMap<>();
    private final List<Stream> streams = new ArrayList<>();
    private final List<ComponentShare> shares = new ArrayList<>();
    private final Map<String, @Nullable Estimate> amounts = new LinkedHashMap<>();

    Plants unit(String id, UnitOperation.Kind kind) {
        return unit(id, kind, new CostAllocation.ByMass());
    }

    Plants unit(String id, UnitOperation.Kind kind, CostAllocation allocation) {
        units.add(new UnitOperation(id, id, kind, List.of("mass"), allocation));
        return this;
    }

    Plants material(
            String id,
            Kind kind,
            String unit,
            boolean main,
            @Nullable Double price,
            @Nullable Double disposal) {
        boolean steam = kind == Kind.STEAM;
        Double energy =
                kind == Kind.FUEL ? Double.valueOf(20_000) : steam ? Double.valueOf(2_700) : null;
        materials.put(
                id,
                new Material(
                        id,
                        id,
                        kind,
                        Unit.get(unit),
                        main,
                        price,
                        disposal,
                        null,
                        energy,
                        null,
                        null,
                        null,
                        null));
        return this;
    }

    Plants stream(String id, String from, String to, String material, double amount) {
        return stream(id, from, to, material, new Estimate(amount, 0.02 * amount));
    }

    Plants stream(String id, String from, String to, String material, @Nullable Estimate amount) {
        streams.add(new Stream(id, place(from), place(to), material, null, null, null));
        amounts.put(id, amount);
        return this;
    }

    Plants share(String stream, String component, double share) {
        shares.add(new ComponentShare(stream, component, share, 0, Grade.METERED));
        return this;
    }

    private static Place place(String id) {
        return switch (id) {
            case "" -> Place.OUTSIDE;
            case "stock" -> Place.STOCK;
            default -> Place.at(id);
        };
    }

    Plants scale(String stream, double factor) {
        var amount = amounts.get(stream);
        amounts.put(stream, amount == null ? null : amount.times(factor));
        return this;
    }

    double amount(String stream) {
        var amount = amounts.get(stream);
        return amount == null ? 0 : amount.value();
    }

    /** With flows that are independent of each other. */
    PlantBalance balance() {
        var plant = Flowsheet.of(units, List.copyOf(materials.values()), streams, shares);
        var balances =
                streams.stream()
                        .map(s ->
                                new StreamBalance(
                                        s,
                                        null,
                                        amounts.get(s.id()),
                                        amounts.get(s.id()) == null
                                                ? Classification.UNOBSERVABLE
                                                : Classification.OBSERVABLE,
                                        null))
                        .toList();
        return new PlantBalance(
                plant,
                balances,
                shares.stream()
                        .map(s ->
                                new ShareBalance(
                                        s,
                                        s.share() == null ? null : new Estimate(s.share(), 0),
                                        Classification.NONREDUNDANT,
                                        null))
                        .toList(),
                this::deviation,
                new PlantBalance.Verdict.Balanced(0, 0, 0),
                List.of(),
                null);
    }

    private double deviation(ToDoubleFunction<Stream> weight) {
        double variance = 0;
        for (var stream : streams) {
            var amount = amounts.get(stream.id());
            if (amount != null) {
                variance +=
                        Math.pow(weight.applyAsDouble(stream) * amount.standardUncertainty(), 2);
            }
        }
        return Math.sqrt(variance);
    }

    /**
     * A chain of production steps with losses, returns, an effluent treatment, two boilers that
     * supply each other, stock, and whatever else the seed brings.
     */
    static Plants random(long seed) {
        var random = new Random(seed);
        var plant = new Plants();
        int steps = 2 + random.nextInt(5);
        plant.material("raw", Kind.RAW, "t", true, 10.0, null)
                .material("pulp", Kind.RAW, "t", true, random.nextBoolean() ? 12.0 : null, null)
                .material("chemical", Kind.CHEMICAL, "kg", false, 0.5, null)
                .material("water", Kind.WATER, "m3", false, 0.2, null)
                .material("sewage", Kind.WASTEWATER, "m3", false, null, 0.3)
                .material("trim", Kind.WASTE, "t", random.nextBoolean(), null, 1.5)
                .material("sludge", Kind.WASTE, "t", false, null, 4.0)
                .material("steam", Kind.STEAM, "t", false, null, null)
                .material("coal", Kind.FUEL, "t", false, 90.0, null)
                .material("power", Kind.ELECTRICITY, "kWh", false, 0.1, null)
                .material("fume", Kind.EMISSION, "t", false, null, null)
                .material("paper", Kind.PRODUCT, "t", true, 50.0, null);
        for (int k = 0; k < steps; k++) {
            plant.unit("P" + k, UnitOperation.Kind.PRODUCTION, allocation(random));
        }
        plant.unit("boiler", UnitOperation.Kind.UTILITY)
                .unit("softener", UnitOperation.Kind.UTILITY)
                .unit("etp", UnitOperation.Kind.TREATMENT)
                .unit("press", UnitOperation.Kind.TREATMENT);
        plant.stream("coal", "", "boiler", "coal", random.nextDouble(1, 10)).stream(
                "raw water", "", "softener", "water", random.nextDouble(50, 100))
                .stream("soft water", "softener", "boiler", "water", random.nextDouble(10, 40))
                .stream("own steam", "boiler", "softener", "steam", random.nextDouble(1, 5))
                .stream("ash", "boiler", "", "sludge", random.nextDouble(0, 2))
                .stream("sludge", "etp", "press", "sludge", random.nextDouble(1, 5))
                .stream("cake", "press", "", "sludge", random.nextDouble(1, 3))
                .stream("reuse", "etp", "P0", "water", random.nextDouble(0, 20))
                .stream("etp power", "", "etp", "power", random.nextDouble(0, 500))
                .stream("effluent", "etp", "", "sewage", random.nextDouble(10, 100));
        for (int k = 0; k < steps; k++) {
            plant.step(random, k, steps);
        }
        return plant;
    }

    private void step(Random random, int k, int steps) {
        var here = "P" + k;
        boolean last = k == steps - 1;
        stream("raw" + k, k % 2 == 0 ? "" : "stock", here, "raw", random.nextDouble(5, 100));
        stream("chemical" + k, "", here, "chemical", random.nextDouble(0, 100));
        stream("water" + k, "softener", here, "water", random.nextDouble(0, 50));
        stream("steam" + k, "boiler", here, "steam", random.nextDouble(0, 10));
        stream("power" + k, "", here, "power", random.nextDouble(0, 1000));
        stream(
                "out" + k,
                here,
                last ? "" : "P" + (k + 1),
                last ? "paper" : "pulp",
                random.nextDouble(20, 90));
        stream(
                "trim" + k,
                here,
                k == 0 || random.nextBoolean() ? "" : "P0",
                "trim",
                random.nextDouble(0, 9));
        stream(
                "sewage" + k,
                here,
                random.nextBoolean() ? "etp" : "",
                "sewage",
                random.nextDouble(0, 60));
        stream("fume" + k, here, "", "fume", random.nextBoolean() ? null : new Estimate(1, 0.1));
        stream("kept" + k, here, "stock", "pulp", random.nextDouble(0, 3));
        stream(
                "back" + k,
                here,
                "P" + (k == 0 ? steps - 1 : k - 1),
                "pulp",
                random.nextDouble(0, 5));
        if (random.nextBoolean()) {
            share("out" + k, "fibre", 0.9)
                    .share("trim" + k, "fibre", 0.8)
                    .share("raw" + k, "fibre", 0.85);
        }
    }

    private static CostAllocation allocation(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new CostAllocation.ByEnergy();
            case 1 -> new CostAllocation.ByHours();
            case 2 -> new CostAllocation.ProductShare(random.nextDouble());
            default -> new CostAllocation.ByMass();
        };
    }
}

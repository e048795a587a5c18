// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import static org.openrecp.engine.flowsheet.UnitOperation.Kind.PRODUCTION;
import static org.openrecp.engine.flowsheet.UnitOperation.Kind.TREATMENT;
import static org.openrecp.engine.flowsheet.UnitOperation.Kind.UTILITY;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.reconciliation.PlantBalance;

/**
 * A line of production steps with water, chemicals, steam from a boiler, power, losses to a
 * treatment plant that sends water back to the first step, and broke that goes back one step. The
 * balances of mass close.
 */
public record RandomPlant(PlantBalance balance, List<ModelChange> possible) {

    public static RandomPlant of(long seed, int steps) {
        var random = new Random(seed);
        var plant =
                new PlantBuilder()
                        .material("raw", Kind.RAW, "t", true, 300, 0)
                        .material("pulp", Kind.RAW, "t", true, 0, 0)
                        .material("paper", Kind.PRODUCT, "t", true, 0, 0)
                        .material("water", Kind.WATER, "m3", false, 2, 0)
                        .material("dye", Kind.CHEMICAL, "t", false, 900, 0)
                        .material("steam", Kind.STEAM, "t", false, 0, 0)
                        .material("power", Kind.ELECTRICITY, "kWh", false, 0.1, 0)
                        .material("effluent", Kind.WASTEWATER, "m3", false, 0, 1)
                        .material("broke", Kind.WASTE, "t", false, 0, 20)
                        .material("sludge", Kind.WASTE, "t", false, 0, 30)
                        .material("vapour", Kind.EMISSION, "t", false, 0, 0)
                        .fuel("coal", 120, 22000);
        var possible = new ArrayList<ModelChange>();
        double product = 100;
        double effluent = 0;
        double steam = 0;
        for (int k = steps; k >= 1; k--) {
            String id = "P" + k;
            plant.unit(id, PRODUCTION, "mass");
            double waste = product * (0.02 + 0.05 * random.nextDouble());
            double water = product * (1 + 4 * random.nextDouble());
            double heat = product * random.nextDouble();
            double out = water + heat;
            String from = k == 1 ? "" : "P" + (k - 1);
            double recycled = k == 1 ? water * 0.4 : 0;
            if (k == 1) {
                plant.stream("recycle", "WWTP", "P1", "water", recycled);
            }
            plant.stream("in" + k, from, id, k == 1 ? "raw" : "pulp", product + waste);
            plant.stream("water" + k, "", id, "water", water - recycled);
            plant.stream("steam" + k, "BOILER", id, "steam", heat);
            plant.stream("power" + k, "", id, "power", product * 100);
            plant.stream("effluent" + k, id, "WWTP", "effluent", out);
            boolean back = k > 1 && random.nextBoolean();
            plant.stream("waste" + k, id, back ? "P" + (k - 1) : "", "broke", waste);
            if (k == steps) {
                plant.stream("product", id, "", "paper", product);
            }
            effluent += out;
            steam += heat;
            product += waste;
            for (var m : List.of("water", "steam", "power")) {
                possible.add(share(id, m, ModelChange.Side.IN, -0.3 * random.nextDouble()));
            }
            possible.add(share(id, "effluent", ModelChange.Side.OUT, -0.3 * random.nextDouble()));
            possible.add(share(id, "broke", ModelChange.Side.OUT, -0.6 * random.nextDouble()));
            possible.add(
                    amount(id, "water", ModelChange.Side.IN, -0.2 * random.nextDouble() * water));
            possible.add(share(id, "steam", ModelChange.Side.IN, 0.1 * random.nextDouble()));
            possible.add(amount(id, "dye", ModelChange.Side.IN, 0.3 * random.nextDouble()));
        }
        double recycled = plant.amountOf("recycle");
        plant.unit("BOILER", UTILITY).unit("WWTP", TREATMENT, "mass");
        plant.stream("coal", "", "BOILER", "coal", 0.15 * steam);
        plant.stream("feed", "", "BOILER", "water", steam);
        plant.stream("blower", "", "WWTP", "power", effluent);
        plant.stream("sludge", "WWTP", "", "sludge", 0.01 * effluent);
        plant.stream("discharge", "WWTP", "", "effluent", 0.99 * effluent - recycled);
        for (int k = 0; k < 4; k++) {
            possible.add(share("BOILER", "coal", ModelChange.Side.IN, -0.1 * random.nextDouble()));
        }
        possible.add(share("WWTP", "power", ModelChange.Side.IN, -0.4 * random.nextDouble()));
        possible.add(share("WWTP", "water", ModelChange.Side.OUT, 0.3 * random.nextDouble()));
        possible.add(share("WWTP", "sludge", ModelChange.Side.OUT, -0.3 * random.nextDouble()));
        return new RandomPlant(plant.build(), possible);
    }

    private static ModelChange share(String u, String m, ModelChange.Side side, double share) {
        return new ModelChange("", u, m, side, new ModelChange.By.Share(share));
    }

    private static ModelChange amount(String u, String m, ModelChange.Side side, double amount) {
        return new ModelChange("", u, m, side, new ModelChange.By.Amount(amount));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import static org.openrecp.engine.flowsheet.UnitOperation.Kind.PRODUCTION;
import static org.openrecp.engine.flowsheet.UnitOperation.Kind.TREATMENT;
import static org.openrecp.engine.flowsheet.UnitOperation.Kind.UTILITY;
import static org.openrecp.engine.model.ModelChange.Side.IN;
import static org.openrecp.engine.model.ModelChange.Side.OUT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openrecp.engine.flowsheet.Material.Kind;

/**
 * A line of steps whose broke goes back one to three steps and is made up for there, with a
 * by-product that is sold, steam, power, and treated water that goes back to the first three steps.
 * Most of what can change is recycled, or is what recycles displace; some sets recycle more than is
 * needed.
 */
public final class LoopedPlant {
    private final Random random;
    private final int steps;
    private final PlantBuilder plant = new PlantBuilder();
    private final List<ModelChange> possible = new ArrayList<>();
    private final double[] returned;
    private double product = 100;
    private double effluent;
    private double steam;
    private double recycled;

    private LoopedPlant(long seed, int steps) {
        random = new Random(seed);
        this.steps = steps;
        returned = new double[steps + 1];
    }

    public static RandomPlant of(long seed, int steps) {
        return new LoopedPlant(seed, steps).make();
    }

    private RandomPlant make() {
        materials();
        for (int k = steps; k >= 1; k--) {
            step(k);
        }
        treatment();
        return new RandomPlant(plant.build(), possible);
    }

    private void materials() {
        plant.material("raw", Kind.RAW, "t", true, 300, 0)
                .material("pulp", Kind.RAW, "t", true, 0, 0)
                .material("paper", Kind.PRODUCT, "t", true, 0, 0)
                .material("fines", Kind.BY_PRODUCT, "t", false, 80, 0)
                .material("water", Kind.WATER, "m3", false, 2, 0)
                .material("steam", Kind.STEAM, "t", false, 0, 0)
                .material("power", Kind.ELECTRICITY, "kWh", false, 0.1, 0)
                .material("effluent", Kind.WASTEWATER, "m3", false, 0, 1)
                .material("broke", Kind.WASTE, "t", false, 0, 20)
                .material("sludge", Kind.WASTE, "t", false, 0, 30)
                .fuel("coal", 120, 22000);
    }

    private void step(int k) {
        String id = "P" + k;
        plant.unit(id, PRODUCTION, "mass");
        double waste = product * (0.05 + 0.2 * random.nextDouble());
        double fines = random.nextInt(3) == 0 ? product * 0.05 : 0;
        double water = product * (1 + 3 * random.nextDouble());
        double heat = product * random.nextDouble();
        int back = Math.min(k - 1, random.nextInt(4));
        broke(k, back, waste);
        if (fines > 0) {
            plant.stream("fines" + k, id, "", "fines", fines);
            change(id, "fines", OUT, 0.8, -0.4);
        }
        double in = product + waste + fines - returned[k];
        plant.stream("in" + k, k == 1 ? "" : "P" + (k - 1), id, k == 1 ? "raw" : "pulp", in);
        double regained = k <= 3 ? water * 0.4 : 0;
        if (regained > 0) {
            plant.stream("recycle" + k, "WWTP", id, "water", regained);
        }
        plant.stream("water" + k, "", id, "water", water - regained);
        plant.stream("steam" + k, "BOILER", id, "steam", heat);
        plant.stream("power" + k, "", id, "power", product * 100);
        plant.stream("effluent" + k, id, "WWTP", "effluent", water + heat);
        if (k == steps) {
            plant.stream("product", id, "", "paper", product);
        }
        changes(id, water);
        recycled += regained;
        effluent += water + heat;
        steam += heat;
        product = in;
    }

    private void broke(int k, int back, double waste) {
        String to = back == 0 ? "" : "P" + (k - back);
        plant.stream("waste" + k, "P" + k, to, "broke", waste);
        if (back > 0) {
            returned[k - back] += waste;
        }
        change("P" + k, "broke", OUT, 0, -0.7);
        change("P" + k, "broke", OUT, 0, -0.3);
        change("P" + k, "broke", OUT, 0.2, 0);
    }

    private void changes(String id, double water) {
        change(id, "water", IN, 0, -0.3);
        possible.add(
                new ModelChange(
                        "",
                        id,
                        "water",
                        IN,
                        new ModelChange.By.Amount(-0.4 * random.nextDouble() * water)));
        change(id, "steam", IN, 0.1, -0.4);
        change(id, "effluent", OUT, 0, -0.3);
        change(id, "power", IN, 0, -0.3);
    }

    private void treatment() {
        plant.unit("BOILER", UTILITY).unit("WWTP", TREATMENT, "mass");
        plant.stream("coal", "", "BOILER", "coal", 0.15 * steam);
        plant.stream("feed", "", "BOILER", "water", steam);
        plant.stream("blower", "", "WWTP", "power", effluent);
        plant.stream("sludge", "WWTP", "", "sludge", 0.01 * effluent);
        plant.stream("discharge", "WWTP", "", "effluent", 0.99 * effluent - recycled);
        for (int k = 0; k < 3; k++) {
            change("BOILER", "coal", IN, 0, -0.1);
            change("WWTP", "water", OUT, 0.5, -0.2);
        }
        change("WWTP", "power", IN, 0, -0.4);
        change("WWTP", "sludge", OUT, 0, -0.3);
    }

    private void change(
            String unit, String material, ModelChange.Side side, double up, double down) {
        double share = down + (up - down) * random.nextDouble();
        possible.add(new ModelChange("", unit, material, side, new ModelChange.By.Share(share)));
    }
}

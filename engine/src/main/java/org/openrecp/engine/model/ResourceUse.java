// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.function.ToDoubleFunction;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;

/**
 * Resources taken and waste given across the plant's border, or a difference of two such. Water is
 * counted in m³ of 1,000 kg.
 *
 * @param energyMegajoules bought fuels (net calorific value), steam and electricity
 * @param electricityKilowattHours bought
 * @param materialTonnes bought raw, auxiliary, chemical and packaging material
 * @param chemicalTonnes the chemicals among them
 * @param co2eTonnes of what enters from outside, by the factors that the caller gave
 */
public record ResourceUse(
        double energyMegajoules,
        double electricityKilowattHours,
        double waterCubicMetres,
        double materialTonnes,
        double chemicalTonnes,
        double wastewaterCubicMetres,
        double wasteTonnes,
        double co2eTonnes) {
    private static final double ROUNDING = 1e-9;

    public static final ResourceUse NONE = new ResourceUse(0, 0, 0, 0, 0, 0, 0, 0);

    /** What one flow counts per unit of its material; what stays inside counts nothing. */
    static ResourceUse perUnit(ModelFlow flow, ToDoubleFunction<Material> kilogramsCo2e) {
        var material = flow.material();
        double tonnes = Contents.kilograms(material) / 1000;
        double bought = flow.isBought() ? 1 : 0;
        double left = flow.leaves() ? 1 : 0;
        var kind = material.kind();
        double megajoules = kind.isEnergyCarrier() ? bought * Contents.megajoules(material) : 0;
        boolean chemical = kind == Kind.CHEMICAL;
        boolean solid =
                chemical || kind == Kind.RAW || kind == Kind.AUXILIARY || kind == Kind.PACKAGING;
        return new ResourceUse(
                megajoules,
                kind == Kind.ELECTRICITY ? megajoules / 3.6 : 0,
                kind == Kind.WATER ? bought * tonnes : 0,
                solid ? bought * tonnes : 0,
                chemical ? bought * tonnes : 0,
                kind == Kind.WASTEWATER ? left * tonnes : 0,
                kind == Kind.WASTE ? left * tonnes : 0,
                bought * kilogramsCo2e.applyAsDouble(material) / 1000);
    }

    /**
     * What is taken and given less in the result than in its baseline, in the period.
     *
     * @param kilogramsCo2e kg CO2e per unit of a material that enters from outside
     */
    public static ResourceUse saved(ModelResult result, ToDoubleFunction<Material> kilogramsCo2e) {
        var saved = NONE;
        for (var flow : result.flows()) {
            double less = flow.baseline() - flow.amount();
            if (Math.abs(less) > ROUNDING * flow.baseline() && (flow.isBought() || flow.leaves())) {
                saved = saved.plus(perUnit(flow, kilogramsCo2e).times(less));
            }
        }
        return saved;
    }

    public ResourceUse plus(ResourceUse other) {
        return new ResourceUse(
                energyMegajoules + other.energyMegajoules,
                electricityKilowattHours + other.electricityKilowattHours,
                waterCubicMetres + other.waterCubicMetres,
                materialTonnes + other.materialTonnes,
                chemicalTonnes + other.chemicalTonnes,
                wastewaterCubicMetres + other.wastewaterCubicMetres,
                wasteTonnes + other.wasteTonnes,
                co2eTonnes + other.co2eTonnes);
    }

    public ResourceUse times(double factor) {
        return new ResourceUse(
                energyMegajoules * factor,
                electricityKilowattHours * factor,
                waterCubicMetres * factor,
                materialTonnes * factor,
                chemicalTonnes * factor,
                wastewaterCubicMetres * factor,
                wasteTonnes * factor,
                co2eTonnes * factor);
    }

    public ResourceUse minus(ResourceUse other) {
        return plus(other.times(-1));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

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
    public static final ResourceUse NONE = new ResourceUse(0, 0, 0, 0, 0, 0, 0, 0);

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

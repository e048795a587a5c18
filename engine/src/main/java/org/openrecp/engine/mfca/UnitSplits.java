// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.List;

/**
 * The splits of one unit operation. They depend on nothing but the amounts of its own streams, so
 * they are kept when another stream changes.
 */
final class UnitSplits {
    final List<Flow> outputs;
    final List<double[]> materialOfInputs;
    final double[] handling;
    final double[] supply;
    final double[] waste;

    private UnitSplits(CostModel model, int unit, double[] amount) {
        outputs =
                model.outputs.get(unit).stream()
                        .filter(o -> model.known[o.index()] || amount[o.index()] > 0)
                        .toList();
        var inputs = model.inputs.get(unit);
        var split = new Outputs(inputs, outputs, amount);
        materialOfInputs = inputs.stream().map(split::splitMaterial).toList();
        handling = split.splitHandling(model.units.get(unit).allocation());
        supply = split.splitSupply();
        waste = split.splitWaste();
    }

    static UnitSplits of(CostModel model, int unit, double[] amount) {
        return new UnitSplits(model, unit, amount);
    }

    /** Whether what it supplies is energy: then what is lost of it is energy, too. */
    boolean suppliesEnergy() {
        return outputs.stream().anyMatch(o -> o.role().isProduct() && o.isEnergy());
    }

    boolean hasProduct() {
        return outputs.stream().anyMatch(o -> o.role().isProduct());
    }
}

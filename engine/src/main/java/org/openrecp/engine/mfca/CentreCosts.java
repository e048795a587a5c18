// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Adds an allocation up per quantity centre. */
record CentreCosts(Allocation allocation) {

    List<QuantityCentre> list() {
        return IntStream.range(0, allocation.model.units.size()).mapToObj(this::centre).toList();
    }

    private QuantityCentre centre(int unit) {
        var kind = allocation.model.kind(unit);
        var entered = entered(unit);
        var carriedIn = carriedIn(unit);
        var loss = borne(unit, f -> f.role().isLoss()).plus(allocation.unattributed[unit]);
        var inside = borne(unit, f -> f.role() == Role.CARRIED);
        var atGate = borne(unit, f -> f.role() == Role.SOLD || f.role() == Role.STOCKED);
        return switch (kind) {
            case PRODUCTION, STORAGE ->
                    centre(unit, entered, carriedIn, inside.plus(atGate), loss, Cost.ZERO);
            case UTILITY -> centre(unit, entered, carriedIn, atGate, loss, inside);
            case TREATMENT -> {
                var charged = entered.total() + carriedIn.total();
                var kept = allocation.unattributed[unit];
                yield centre(
                        unit,
                        entered,
                        carriedIn,
                        Cost.ZERO,
                        kept,
                        Cost.ofWasteManagement(charged - kept.total()));
            }
        };
    }

    private QuantityCentre centre(
            int unit, Cost entered, Cost carriedIn, Cost product, Cost loss, Cost passedOn) {
        return new QuantityCentre(
                allocation.model.units.get(unit), entered, carriedIn, product, loss, passedOn);
    }

    /** New costs, by kind. */
    private Cost entered(int unit) {
        var cost = new Cost(0, 0, allocation.handling(unit), allocation.wasteTreatment(unit));
        for (var input : allocation.model.inputs.get(unit)) {
            if (input.role() == Role.BOUGHT) {
                cost = cost.plus(allocation.brought(input));
            }
        }
        for (var output : allocation.model.outputs.get(unit)) {
            cost = cost.plus(Cost.ofWasteManagement(allocation.disposal(output)));
        }
        return cost;
    }

    private Cost carriedIn(int unit) {
        var cost = Cost.ZERO;
        for (var input : allocation.model.inputs.get(unit)) {
            if (input.role() != Role.BOUGHT) {
                cost = cost.plus(allocation.brought(input));
            }
        }
        return cost.plus(Cost.ofWasteManagement(treatment(unit)));
    }

    /** What treatments charge to the outputs of this unit operation. */
    private double treatment(int unit) {
        double borne = 0;
        for (var output : allocation.model.outputs.get(unit)) {
            borne += allocation.charged[output.index()];
        }
        return borne;
    }

    private Cost borne(int unit, Predicate<Flow> which) {
        return allocation.model.outputs.get(unit).stream()
                .filter(which)
                .map(allocation::borne)
                .reduce(Cost.ZERO, Cost::plus);
    }
}

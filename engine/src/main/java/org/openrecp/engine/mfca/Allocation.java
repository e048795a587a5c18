// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.Arrays;
import java.util.List;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.UnitOperation.Kind;

/**
 * The costs that each stream bears when it leaves its unit operation, for given amounts.
 *
 * <p>Carried costs go downstream in one pass, because cycles of the process were cut at returns.
 * Where utilities supply each other the passes are repeated until nothing moves: a fixed point
 * whose error shrinks with each pass by the part that stays among the utilities.
 */
final class Allocation {
    private static final int MAX_PASSES = 10_000;
    private static final double SETTLED = 1e-15;

    final CostModel model;
    final double[] amount;

    /** [streams] borne by each; bought streams bear nothing. */
    final double[] material;

    final double[] energy;
    final double[] system;
    final double[] waste;

    /** [streams] the part of waste that treatments charge. */
    final double[] charged;

    /** [streams] value of what is used again; of returns and, passed back, of treated losses. */
    final double[] credit;

    /** [unit operations] what no output can bear. */
    final Cost[] unattributed;

    final ReturnValues values;

    private final UnitSplits[] splits;

    private Allocation(CostModel model, double[] amount, UnitSplits[] splits) {
        this.model = model;
        this.amount = amount;
        this.splits = splits;
        int n = model.flows.size();
        material = new double[n];
        energy = new double[n];
        system = new double[n];
        waste = new double[n];
        charged = new double[n];
        credit = new double[n];
        unattributed = new Cost[model.units.size()];
        Arrays.fill(unattributed, Cost.ZERO);
        values = new ReturnValues(model, amount);
    }

    static Allocation of(CostModel model, double[] amount) {
        var splits = new UnitSplits[model.units.size()];
        Arrays.setAll(splits, unit -> UnitSplits.of(model, unit, amount));
        return new Allocation(model, amount, splits).solve();
    }

    /** The same with another amount of one stream. */
    Allocation with(Flow changed, double changedAmount) {
        var amounts = amount.clone();
        amounts[changed.index()] = changedAmount;
        var changedSplits = splits.clone();
        for (int unit : new int[] {changed.source(), changed.target()}) {
            if (unit >= 0) {
                changedSplits[unit] = UnitSplits.of(model, unit, amounts);
            }
        }
        return new Allocation(model, amounts, changedSplits).solve();
    }

    private Allocation solve() {
        carry();
        wasteCosts();
        new Treatment(this).chargeLosses();
        return this;
    }

    Cost borne(Flow flow) {
        int s = flow.index();
        return new Cost(material[s], energy[s], system[s], waste[s]);
    }

    /** What an input brings into its unit operation. */
    Cost brought(Flow input) {
        return switch (input.role()) {
            case BOUGHT -> asKind(input, amount[input.index()] * input.price());
            case RETURN -> asKind(input, values.value(input));
            case CARRIED -> borne(input);
            case SOLD, STOCKED, LOSS, RESIDUE -> Cost.ZERO;
        };
    }

    private static Cost asKind(Flow flow, double money) {
        return flow.isEnergy() ? Cost.ofEnergy(money) : Cost.ofMaterial(money);
    }

    /** Process costs other than waste treatment. */
    double handling(int unit) {
        return model.processCosts.get(unit).stream()
                .filter(c -> c.kind() != ProcessCost.Kind.WASTE_TREATMENT)
                .mapToDouble(ProcessCost::amount)
                .sum();
    }

    double wasteTreatment(int unit) {
        return model.processCosts.get(unit).stream()
                .filter(c -> c.kind() == ProcessCost.Kind.WASTE_TREATMENT)
                .mapToDouble(ProcessCost::amount)
                .sum();
    }

    /** What leaving it costs at the gate. */
    double disposal(Flow flow) {
        boolean leaves = flow.stream().to() instanceof Place.Outside;
        return leaves && (flow.role() == Role.LOSS || flow.role() == Role.RESIDUE)
                ? amount[flow.index()] * flow.disposalCost()
                : 0;
    }

    private void carry() {
        boolean[] closed = ClosedUtilities.of(model, amount);
        double moved = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < (model.suppliesItself ? MAX_PASSES : 1); pass++) {
            double before = carried();
            for (int unit : model.order) {
                switch (model.kind(unit)) {
                    case PRODUCTION, STORAGE -> process(unit, closed[unit]);
                    case UTILITY -> supply(unit, closed[unit]);
                    case TREATMENT -> {}
                }
            }
            moved = Math.abs(carried() - before);
            if (moved <= SETTLED * carried()) {
                return;
            }
        }
        if (model.suppliesItself && moved > 1e-12 * carried()) {
            throw new IllegalStateException("Costs of utilities do not settle: " + moved);
        }
    }

    private double carried() {
        return Arrays.stream(material).sum()
                + Arrays.stream(energy).sum()
                + Arrays.stream(system).sum();
    }

    private void process(int unit, boolean closed) {
        var split = splits[unit];
        clear(split.outputs);
        if (closed) {
            unattributed[unit] = entering(unit);
            return;
        }
        double left = 0;
        double energyIn = 0;
        double systemIn = handling(unit);
        var inputs = model.inputs.get(unit);
        for (int k = 0; k < inputs.size(); k++) {
            var cost = brought(inputs.get(k));
            left += give(material, split, split.materialOfInputs.get(k), cost.material());
            energyIn += cost.energy();
            systemIn += cost.system();
        }
        unattributed[unit] =
                new Cost(
                        left,
                        give(energy, split, split.handling, energyIn),
                        give(system, split, split.handling, systemIn),
                        0);
    }

    /**
     * A utility's users, and what is lost of its supply, bear all its cost but that of getting rid
     * of its waste.
     */
    private void supply(int unit, boolean closed) {
        var split = splits[unit];
        clear(split.outputs);
        var cost = entering(unit);
        if (closed || !split.hasProduct()) {
            unattributed[unit] = cost;
            return;
        }
        for (int k = 0; k < split.supply.length; k++) {
            var output = split.outputs.get(k);
            boolean isEnergy =
                    output.isEnergy() || (output.role().isLoss() && split.suppliesEnergy());
            (isEnergy ? energy : material)[output.index()] = split.supply[k] * cost.total();
        }
    }

    private Cost entering(int unit) {
        var cost = Cost.ofSystem(handling(unit));
        for (var input : model.inputs.get(unit)) {
            cost = cost.plus(brought(input));
        }
        return cost;
    }

    private void clear(List<Flow> outputs) {
        for (var output : outputs) {
            material[output.index()] = 0;
            energy[output.index()] = 0;
            system[output.index()] = 0;
        }
    }

    /** Adds to the outputs; returns what they do not bear. */
    private static double give(double[] to, UnitSplits split, double[] share, double money) {
        double left = money;
        for (int k = 0; k < share.length; k++) {
            to[split.outputs.get(k).index()] += share[k] * money;
            left -= share[k] * money;
        }
        return Math.abs(left) <= 1e-12 * Math.abs(money) ? 0 : left;
    }

    private void wasteCosts() {
        for (var flow : model.flows) {
            if (flow.role() == Role.LOSS) {
                waste[flow.index()] += disposal(flow);
            }
            if (flow.role() == Role.RETURN && model.kind(flow.source()) != Kind.TREATMENT) {
                credit[flow.index()] += values.value(flow);
            }
        }
        for (int unit = 0; unit < model.units.size(); unit++) {
            if (model.kind(unit) != Kind.TREATMENT) {
                var split = splits[unit];
                double left = give(waste, split, split.waste, wasteTreatment(unit));
                unattributed[unit] = unattributed[unit].plus(Cost.ofWasteManagement(left));
            }
        }
    }
}

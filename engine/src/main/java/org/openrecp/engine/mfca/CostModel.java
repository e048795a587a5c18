// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import static org.openrecp.engine.mfca.Role.BOUGHT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.flowsheet.UnitOperation.Kind;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.ShareBalance;

/** What costs depend on, apart from the amounts that flow: one per plant, in index form. */
final class CostModel {
    final List<UnitOperation> units;
    final List<Flow> flows;
    final List<List<Flow>> inputs = new ArrayList<>();
    final List<List<Flow>> outputs = new ArrayList<>();
    final List<List<ProcessCost>> processCosts = new ArrayList<>();

    /** [streams] whether the balance gives its amount. */
    final boolean[] known;

    final List<Integer> order;
    final boolean suppliesItself;

    private CostModel(
            List<UnitOperation> units, List<Flow> flows, boolean[] known, List<ProcessCost> costs) {
        this.units = units;
        this.known = known;
        this.flows = flows;
        var index = indexOf(units);
        for (int u = 0; u < units.size(); u++) {
            inputs.add(new ArrayList<>());
            outputs.add(new ArrayList<>());
            processCosts.add(new ArrayList<>());
        }
        for (var flow : flows) {
            if (flow.source() >= 0) {
                outputs.get(flow.source()).add(flow);
            }
            if (flow.target() >= 0) {
                inputs.get(flow.target()).add(flow);
            }
        }
        costs.forEach(c -> processCosts.get(index.getOrDefault(c.unitOperation(), 0)).add(c));
        var sorted = CarriedOrder.of(units.size(), flows);
        order = sorted.units();
        suppliesItself = sorted.cyclic();
    }

    static CostModel of(PlantBalance balance, List<ProcessCost> costs) {
        var plant = balance.flowsheet();
        var roles = StreamRoles.of(plant);
        var shares = sharesByStream(balance);
        var index = indexOf(plant.unitOperations());
        var flows = new ArrayList<Flow>();
        for (var stream : plant.streams()) {
            flows.add(
                    Flow.of(
                            flows.size(),
                            stream,
                            plant.materialOf(stream),
                            roles.getOrDefault(stream.id(), BOUGHT),
                            at(stream.from(), index),
                            at(stream.to(), index),
                            shares.getOrDefault(stream.id(), Map.of())));
        }
        var known = new boolean[flows.size()];
        for (int s = 0; s < known.length; s++) {
            known[s] = balance.streams().get(s).reconciled() != null;
        }
        return new CostModel(plant.unitOperations(), flows, known, costs);
    }

    Kind kind(int unit) {
        return units.get(unit).kind();
    }

    /** Amounts of a balance; 0 where nothing gives one. */
    static double[] amounts(PlantBalance balance) {
        return balance.streams().stream()
                .mapToDouble(s -> s.reconciled() == null ? 0 : s.reconciled().value())
                .toArray();
    }

    private static Map<String, Map<String, Double>> sharesByStream(PlantBalance balance) {
        var result = new HashMap<String, Map<String, Double>>();
        for (ShareBalance share : balance.shares()) {
            result.computeIfAbsent(share.measured().stream(), _ -> new HashMap<>())
                    .put(share.measured().component(), best(share));
        }
        return result;
    }

    private static double best(ShareBalance share) {
        if (share.reconciled() != null) {
            return share.reconciled().value();
        }
        var measured = share.measured().share();
        return measured == null ? Double.NaN : measured;
    }

    private static Map<String, Integer> indexOf(List<UnitOperation> units) {
        var index = new HashMap<String, Integer>();
        units.forEach(unit -> index.put(unit.id(), index.size()));
        return index;
    }

    private static int at(Place place, Map<String, Integer> index) {
        return place instanceof Place.At(var id) ? index.getOrDefault(id, -1) : -1;
    }
}

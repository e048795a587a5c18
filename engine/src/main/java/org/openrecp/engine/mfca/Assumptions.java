// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openrecp.engine.flowsheet.UnitOperation.CostAllocation;
import org.openrecp.engine.mfca.InternalReturn.Basis;

/** What costing had to assume, one sentence each. */
final class Assumptions {
    private final CostModel model;
    private final Allocation allocation;
    private final Set<String> found = new LinkedHashSet<>();

    private Assumptions(CostModel model, Allocation allocation) {
        this.model = model;
        this.allocation = allocation;
    }

    static List<String> of(CostModel model, Allocation allocation) {
        var assumptions = new Assumptions(model, allocation);
        model.flows.forEach(assumptions::flow);
        for (int unit = 0; unit < model.units.size(); unit++) {
            assumptions.unit(unit);
        }
        return List.copyOf(assumptions.found);
    }

    private void flow(Flow flow) {
        var name = flow.material().id();
        boolean flows = allocation.amount[flow.index()] > 0;
        if (flows && flow.role() == Role.BOUGHT && flow.material().price() == null) {
            found.add("Material " + name + " has no price and counts as free.");
        }
        if (flows && flow.role() == Role.RETURN) {
            value(flow);
        }
        if (flow.role().isProduct() && flow.isCarrier() && Double.isNaN(flow.kilograms())) {
            found.add(
                    "Material %s has no mass per unit: where it leaves, product bears the material cost."
                            .formatted(name));
        }
    }

    private void value(Flow flow) {
        var basis = allocation.values.basis(flow);
        if (basis == Basis.NOT_VALUED) {
            found.add(
                    "Stream %s goes back into the process; nothing tells what it saves, so it counts as free."
                            .formatted(flow.stream().id()));
        } else if (basis == Basis.REPLACED_MATERIAL) {
            found.add(
                    "Stream %s goes back into the process and is valued at the mean price of what it stands in for."
                            .formatted(flow.stream().id()));
        }
    }

    private void unit(int unit) {
        var operation = model.units.get(unit);
        if (operation.allocation() instanceof CostAllocation.ByHours) {
            found.add(
                    "Unit operation %s shares costs by hours; none are known per product, so by mass."
                            .formatted(operation.id()));
        }
        if (allocation.unattributed[unit].total() > 0) {
            found.add(
                    "Unit operation %s has costs that no stream can be charged with; they count as loss."
                            .formatted(operation.id()));
        }
    }
}

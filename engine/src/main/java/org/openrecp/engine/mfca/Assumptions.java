// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openrecp.engine.flowsheet.UnitOperation.CostAllocation;
import org.openrecp.engine.mfca.CostAssumption.Reason;
import org.openrecp.engine.mfca.InternalReturn.Basis;

/** Gathers what costing had to assume. */
final class Assumptions {
    private final CostModel model;
    private final Allocation allocation;
    private final Set<CostAssumption> found = new LinkedHashSet<>();

    private Assumptions(CostModel model, Allocation allocation) {
        this.model = model;
        this.allocation = allocation;
    }

    static List<CostAssumption> of(CostModel model, Allocation allocation) {
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
            found.add(new CostAssumption(Reason.MATERIAL_WITHOUT_PRICE, name));
        }
        if (flows && flow.role() == Role.RETURN) {
            value(flow);
        }
        if (flow.role().isProduct() && flow.isCarrier() && Double.isNaN(flow.kilograms())) {
            found.add(new CostAssumption(Reason.MATERIAL_WITHOUT_MASS, name));
        }
    }

    private void value(Flow flow) {
        var basis = allocation.values.basis(flow);
        if (basis == Basis.NOT_VALUED) {
            found.add(new CostAssumption(Reason.RETURN_NOT_VALUED, flow.stream().id()));
        } else if (basis == Basis.REPLACED_MATERIAL) {
            found.add(new CostAssumption(Reason.RETURN_AT_PRICE_OF_REPLACED, flow.stream().id()));
        }
    }

    private void unit(int unit) {
        var operation = model.units.get(unit);
        if (operation.allocation() instanceof CostAllocation.ByHours) {
            found.add(new CostAssumption(Reason.HOURS_NOT_KNOWN, operation.id()));
        }
        if (allocation.unattributed[unit].total() > 0) {
            found.add(new CostAssumption(Reason.COSTS_WITHOUT_STREAM, operation.id()));
        }
    }
}

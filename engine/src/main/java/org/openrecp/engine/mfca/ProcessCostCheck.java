// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;

/** What can be wrong with the costs of unit operations. */
final class ProcessCostCheck {
    private ProcessCostCheck() {}

    static void check(Flowsheet plant, List<ProcessCost> costs) {
        var known = plant.unitOperations().stream().map(UnitOperation::id).collect(toSet());
        var problems = new ArrayList<InputProblem>();
        for (var cost : costs) {
            if (!known.contains(cost.unitOperation())) {
                problems.add(
                        Problem.of(
                                "mfca.unknown-process",
                                Subject.of("Costs", cost.item(), "process"),
                                cost.unitOperation()));
            }
            if (!(cost.amount() >= 0) || Double.isInfinite(cost.amount())) {
                problems.add(
                        Problem.of(
                                "mfca.cost-not-an-amount",
                                Subject.of("Costs", cost.item(), "amount"),
                                String.valueOf(cost.amount())));
            }
        }
        InvalidInput.throwIfAny(problems);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.List;
import org.openrecp.engine.problem.InvalidInput;

/**
 * A table before protection: sums of contributions over one to three dimensions, with all margins.
 *
 * @param contributions each record at most once
 */
public record Table(List<Dimension> dimensions, Measure measure, List<Contribution> contributions) {
    public Table {
        dimensions = List.copyOf(dimensions);
        contributions = List.copyOf(contributions);
        InvalidInput.throwIfAny(TableCheck.problems(dimensions, measure, contributions));
    }
}

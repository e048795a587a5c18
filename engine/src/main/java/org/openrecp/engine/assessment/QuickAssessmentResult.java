// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import org.openrecp.engine.emission.EmissionInventory;

/** A quick assessment from bills alone. */
public record QuickAssessmentResult(PlantData plant, QuickResult quick, EmissionInventory emissions)
        implements AssessmentResult {
    @Override
    public boolean worrying() {
        return false;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import org.openrecp.engine.emission.EmissionInventory;

/** What an assessment found. */
public sealed interface AssessmentResult permits DetailedResult, QuickAssessmentResult {
    PlantData plant();

    EmissionInventory emissions();

    /** Whether the result should worry: then it may not be handed over as it is. */
    boolean worrying();
}

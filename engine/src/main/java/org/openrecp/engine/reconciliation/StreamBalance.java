// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.quantity.Estimate;

/**
 * A stream before and after reconciliation, amounts in the unit of its material.
 *
 * @param measured null when it was not measured
 * @param reconciled null when it is {@link Classification#UNOBSERVABLE}
 * @param adjustmentZ (reconciled − measured) ÷ the standard deviation of that adjustment; null
 *     unless redundant
 */
public record StreamBalance(
        Stream stream,
        @Nullable Measurement measured,
        @Nullable Estimate reconciled,
        Classification classification,
        @Nullable Double adjustmentZ) {}

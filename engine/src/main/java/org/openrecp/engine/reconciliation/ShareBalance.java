// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.quantity.Estimate;

/** A component's share of a stream, 0…1, before and after reconciliation. */
public record ShareBalance(
        ComponentShare measured,
        @Nullable Estimate reconciled,
        Classification classification,
        @Nullable Double adjustmentZ) {}

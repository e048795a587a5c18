// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.Arrays;

/** The outcome of a {@link BalanceProblem}. */
public sealed interface Reconciliation permits Reconciled, Reconciliation.Contradiction {

    /**
     * No values within bounds close these balances.
     *
     * @param balances indices of balances that take part in the contradiction, ascending
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Contradiction(int... balances) implements Reconciliation {
        public Contradiction {
            balances = Arrays.stream(balances).distinct().sorted().toArray();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.Locale;

/** What the balances can say of a variable (Crowe 1983; Romagnoli and Sánchez 2000). */
public enum Classification {
    /** Measured, and the balances check it. */
    REDUNDANT,
    /** Measured, and no balance checks it: it keeps its value. */
    NONREDUNDANT,
    /** Not measured, and the balances give it. */
    OBSERVABLE,
    /** Not measured, and nothing gives it. */
    UNOBSERVABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

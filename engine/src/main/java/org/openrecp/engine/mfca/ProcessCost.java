// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

/**
 * A cost of a unit operation in the period, in the reporting currency.
 *
 * @param item what it is for, in the user's words
 */
public record ProcessCost(String unitOperation, String item, double amount, Kind kind) {
    public enum Kind {
        SYSTEM,
        LABOUR,
        DEPRECIATION,
        WASTE_TREATMENT
    }
}

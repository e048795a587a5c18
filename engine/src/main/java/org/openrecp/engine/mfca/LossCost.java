// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.Locale;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.quantity.Estimate;

/**
 * What a loss costs.
 *
 * @param unitOperation id of the unit operation where it arises
 * @param amount in the period, in the unit of the material
 * @param cost in the period, before {@code credit}
 * @param credit in the period: what is not bought because it, or what treatment regains from it, is
 *     used again
 * @param netPerYear {@code (cost − credit) ×} periods per year, with the uncertainty that the
 *     reconciled flows give it
 */
public record LossCost(
        Stream stream,
        String unitOperation,
        Material material,
        Estimate amount,
        Fate fate,
        Cost cost,
        double credit,
        Estimate netPerYear) {

    /** Where a loss goes. */
    public enum Fate {
        /** To the world outside. */
        LEAVES,
        /** To a unit operation that treats it. */
        TREATED,
        /** Back into the process. */
        RETURNED,
        /** Into the stock. */
        STORED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Cost less credit, in the period. */
    public double net() {
        return cost.total() - credit;
    }
}

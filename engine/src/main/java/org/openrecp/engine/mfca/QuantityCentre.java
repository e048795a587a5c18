// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import org.openrecp.engine.flowsheet.UnitOperation;

/**
 * The costs of a unit operation in the period: {@code entered + carriedIn = product + loss +
 * passedOn}.
 *
 * @param entered new costs: purchases, withdrawals from stock, process costs, disposal
 * @param carriedIn from other quantity centres: with their products, from utilities, with returned
 *     material at its value, and for the treatment of its losses
 * @param product carried on by products, also into stock
 * @param loss borne by its losses, before credits for what is used again
 * @param passedOn distributed to others: a utility's to its users, a treatment's to the losses that
 *     it treats
 */
public record QuantityCentre(
        UnitOperation unitOperation,
        Cost entered,
        Cost carriedIn,
        Cost product,
        Cost loss,
        Cost passedOn) {

    /** Share of what product and losses bear that losses bear; 0 when they bear nothing. */
    public double lossShare() {
        double both = product.total() + loss.total();
        return both == 0 ? 0 : loss.total() / both;
    }
}

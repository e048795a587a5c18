// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.indicator;

import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.engine.quantity.Unit;

/**
 * What a plant makes.
 *
 * @param product its definition; indicators of two years compare only for the same one
 * @param amount in {@code unit}
 */
public record ProductOutput(String product, Estimate amount, Unit unit) {
    public ProductOutput {
        if (!(amount.value() > 0)) {
            throw new IllegalArgumentException(
                    "Output of %s is %s %s. Give a positive amount."
                            .formatted(product, amount.value(), unit.symbol()));
        }
    }

    public static ProductOutput of(String product, Quantity output) {
        return new ProductOutput(product, Estimate.exact(output.value()), output.unit());
    }

    public ProductOutput times(double factor) {
        return new ProductOutput(product, amount.times(factor), unit);
    }
}

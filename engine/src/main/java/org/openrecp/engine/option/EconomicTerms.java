// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

/**
 * What turns savings of a period into value.
 *
 * @param discountRate per year, 0.1 is 10 %
 * @param real whether that rate is without inflation
 * @param inflation per year
 * @param periodsPerYear yearly figure ÷ figure of the period
 */
public record EconomicTerms(
        double discountRate, boolean real, double inflation, double periodsPerYear) {

    /** The rate without inflation: {@code (1 + i) = (1 + r)(1 + π)}. */
    public double realRate() {
        return real ? discountRate : CashFlows.realRate(discountRate, inflation);
    }
}

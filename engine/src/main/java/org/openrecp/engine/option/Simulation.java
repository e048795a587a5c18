// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

/**
 * A Monte Carlo run: investments, effects and reconciled flows drawn from their uncertainties.
 *
 * @param saving money per year, before running costs
 * @param probabilityNpvPositive share of draws with an NPV above zero
 */
public record Simulation(
        Spread saving, Spread npv, double probabilityNpvPositive, int draws, long seed) {

    /**
     * What the draws of a figure look like.
     *
     * @param low 5th percentile
     * @param high 95th percentile
     */
    public record Spread(double mean, double standardDeviation, double low, double high) {}
}

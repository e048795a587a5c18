// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

/** The yearly rates at which totals can be converted. */
public interface ExchangeRates {
    /** Whether money of a year can be converted. */
    boolean knows(String from, String to, int year);
}

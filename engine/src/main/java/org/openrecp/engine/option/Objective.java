// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

/** What the portfolio is to make the most of. */
public enum Objective {
    /** Net present value. */
    NPV,
    /** Money saved per year, less running costs. */
    SAVING,
    /** CO2e avoided per year. */
    CO2E
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

/** What the values of a table are, and so what anybody may assume of them. */
public enum Measure {
    /** Amounts that cannot be below zero, as everybody knows. */
    MAGNITUDE,
    /** Amounts of either sign, for instance net savings: judged by their absolute values. */
    SIGNED,
    /** Whole numbers, for instance companies or assessments. */
    COUNT
}

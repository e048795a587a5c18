// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

/** The parts of an assessment in the order in which they are done, for a reader who waits. */
public enum Stage {
    BALANCE,
    COSTS,
    EMISSIONS,
    INDICATORS,
    OPTIONS,
    PORTFOLIO,
    DONE
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.List;

/**
 * Measurements and balances of which one is likely wrong, and that the data cannot tell apart
 * (equivalent sets, Bagajewicz and Jiang 1998): a biased meter and a leak with proportional
 * signatures are named together.
 *
 * @param streams ids of streams whose measurement may be biased
 * @param shares "stream/component" of measured shares that may be biased
 * @param nodes ids of unit operations that may leak, or have a stream that is missing from the
 *     drawing
 * @param z test statistic of the strongest of them when it was found, in standard deviations
 */
public record Suspect(List<String> streams, List<String> shares, List<String> nodes, double z) {
    public Suspect {
        streams = List.copyOf(streams);
        shares = List.copyOf(shares);
        nodes = List.copyOf(nodes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a stream's coefficient and the levers that scale it; a coefficient is the sum of its
 * parts.
 *
 * @param coefficient amount per throughput of the driver at the baseline
 * @param levers numbers of levers, whose product scales the part
 */
record Part(double coefficient, List<Integer> levers) {
    Part {
        levers = List.copyOf(levers);
    }

    Part and(int lever) {
        var more = new ArrayList<>(levers);
        more.add(lever);
        return new Part(coefficient, more);
    }

    Part times(double factor) {
        return new Part(coefficient * factor, levers);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.List;

/**
 * A change of a step up or down at the corners of a (hyper)cube that leaves every published figure
 * as it is.
 *
 * @param up atoms that go up with the target, the target's own first
 * @param down atoms that go down
 * @param hidden cells of the new table that change, so must not be shown
 * @param cost what hiding those costs that are not hidden yet
 */
record Cube(List<Atom> up, List<Atom> down, List<Integer> hidden, double cost) {
    Cube {
        up = List.copyOf(up);
        down = List.copyOf(down);
        hidden = List.copyOf(hidden);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.Set;

/**
 * A cell that was shown before, beside a cell of the new table.
 *
 * @param here atoms of the new cell
 * @param there its own
 * @param common number of atoms in both
 * @param magnitude their size
 */
record Shown(int table, int cell, Set<Atom> here, Set<Atom> there, int common, double magnitude) {
    int size() {
        return here.size() + there.size() - 2 * common;
    }

    /**
     * Whether what tells the two apart is part of, and less than, what tells another pair apart.
     */
    boolean isCloserThan(Shown other) {
        return size() < other.size()
                && here.stream().allMatch(a -> there.contains(a) || !other.there.contains(a))
                && there.stream().allMatch(a -> here.contains(a) || other.there.contains(a));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds cells of the new table that would give companies away by subtraction: those that differ
 * from a cell released before by facts which would make an unsafe cell of their own.
 */
final class Differences {
    private final Tables tables;
    private final Sensitivity sensitivity;
    private final int table;

    /** [cell] facts of the new table, and of the release. */
    private final Map<Integer, Set<Fact>> mine;

    private final Map<Integer, Set<Fact>> theirs;

    /** What two cells have in common. */
    private static final class Overlap {
        int facts;
        double magnitude;
    }

    private Differences(Tables tables, Sensitivity sensitivity, int table) {
        this.tables = tables;
        this.sensitivity = sensitivity;
        this.table = table;
        mine = tables.factsByCell(Tables.NEW);
        theirs = tables.factsByCell(table);
    }

    /**
     * @param settled cells that an earlier table hid and that have not changed: nothing new comes
     *     from them
     */
    static List<Target> find(Tables tables, Sensitivity sensitivity, BitSet settled) {
        var targets = new ArrayList<Target>();
        for (int t = 1; t < tables.count(); t++) {
            new Differences(tables, sensitivity, t).find(targets, settled);
        }
        return targets;
    }

    private void find(List<Target> targets, BitSet settled) {
        int cells = tables.contents[Tables.NEW].length;
        for (int cell = settled.nextClearBit(0);
                cell < cells;
                cell = settled.nextClearBit(cell + 1)) {
            int mineCell = cell;
            overlaps(mine.getOrDefault(cell, Set.of()))
                    .forEach((other, overlap) -> compare(mineCell, other, overlap, targets));
        }
    }

    private Map<Integer, Overlap> overlaps(Set<Fact> facts) {
        var overlaps = new HashMap<Integer, Overlap>();
        for (Fact fact : facts) {
            if (fact.leaf[table] >= 0) {
                for (int cell : tables.grids.get(table).containing(fact.leaf[table])) {
                    if (tables.published.get(table).get(cell)) {
                        var overlap = overlaps.computeIfAbsent(cell, _ -> new Overlap());
                        overlap.facts++;
                        overlap.magnitude += Math.abs(fact.value);
                    }
                }
            }
        }
        return overlaps;
    }

    private void compare(int cell, int other, Overlap overlap, List<Target> targets) {
        Contributors one = tables.contents[Tables.NEW][cell];
        Contributors two = tables.contents[table][other];
        Set<Fact> here = mine.getOrDefault(cell, Set.of());
        Set<Fact> there = theirs.getOrDefault(other, Set.of());
        double rest = one.magnitude + two.magnitude - 2 * overlap.magnitude;
        double largest = one.largest(0) + two.largest(0);
        boolean same = here.size() == overlap.facts && there.size() == overlap.facts;
        if (same || rest > sensitivity.safeMultiple() * largest) {
            return;
        }
        Contributors difference = difference(here, there);
        if (sensitivity.isUnsafe(difference)) {
            double level = sensitivity.level(difference);
            targets.add(new Target(Tables.NEW, cell, difference, level));
        }
    }

    private static Contributors difference(Set<Fact> here, Set<Fact> there) {
        var sums = new HashMap<Integer, Double>();
        here.stream()
                .filter(fact -> !there.contains(fact))
                .forEach(fact -> sums.merge(fact.company, fact.value, Double::sum));
        there.stream()
                .filter(fact -> !here.contains(fact))
                .forEach(fact -> sums.merge(fact.company, -fact.value, Double::sum));
        return new Contributors(sums);
    }
}

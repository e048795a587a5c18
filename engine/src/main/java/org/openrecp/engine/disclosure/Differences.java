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
 * from a cell released before by facts which would make an unsafe cell of their own. Of several
 * such cells the closest count: what tells those apart was known.
 */
final class Differences {
    private final Tables tables;
    private final Sensitivity sensitivity;

    /** [table][cell] its atoms. */
    private final List<Map<Integer, Set<Atom>>> atoms = new ArrayList<>();

    /** [table][cell] atoms in common with the cell that is looked at, and their size. */
    private final List<int[]> common = new ArrayList<>();

    private final List<double[]> magnitude = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    private Differences(Tables tables, Sensitivity sensitivity) {
        this.tables = tables;
        this.sensitivity = sensitivity;
        for (int t = 0; t < tables.count(); t++) {
            atoms.add(tables.atomsByCell(t));
            common.add(new int[tables.grids.get(t).size()]);
            magnitude.add(new double[tables.grids.get(t).size()]);
        }
    }

    /**
     * @param settled cells that an earlier table hid and that have not changed: nothing new comes
     *     from them
     */
    static List<Target> find(Tables tables, Sensitivity sensitivity, BitSet settled) {
        if (tables.count() == 1) {
            return List.of();
        }
        var differences = new Differences(tables, sensitivity);
        differences
                .atoms
                .getFirst()
                .forEach((cell, here) -> {
                    if (!settled.get(cell)) {
                        differences.find(cell, here);
                    }
                });
        return differences.targets;
    }

    private void find(int cell, Set<Atom> here) {
        var beside = new ArrayList<Shown>();
        for (int t = 1; t < tables.count(); t++) {
            beside.addAll(beside(t, here));
        }
        for (Shown shown : beside) {
            Contributors cause = isClose(cell, shown) ? difference(shown) : Contributors.NONE;
            if (sensitivity.isUnsafe(cause)
                    && beside.stream().noneMatch(other -> other.isCloserThan(shown))) {
                targets.add(target(cell, shown, cause));
            }
        }
    }

    /** What the cell has no part of is moved by whatever stands against it outside. */
    private Target target(int cell, Shown shown, Contributors cause) {
        var target = sensitivity.target(Tables.NEW, cell, cause);
        return shown.there().containsAll(shown.here())
                ? new Target(Tables.NEW, cell, cause, target.level(), Set.of())
                : target;
    }

    /** Cells that a release showed and that have atoms in common with these. */
    private List<Shown> beside(int table, Set<Atom> here) {
        int[] count = common.get(table);
        double[] size = magnitude.get(table);
        List<Integer> overlapping = count(table, here, count, size);
        var beside = new ArrayList<Shown>(overlapping.size());
        for (int cell : overlapping) {
            Set<Atom> there = atoms.get(table).getOrDefault(cell, Set.of());
            beside.add(new Shown(table, cell, here, there, count[cell], size[cell]));
            count[cell] = 0;
            size[cell] = 0;
        }
        return beside;
    }

    private List<Integer> count(int table, Set<Atom> here, int[] count, double[] size) {
        BitSet shown = tables.published.get(table);
        var overlapping = new ArrayList<Integer>();
        for (Atom atom : here) {
            if (atom.leaf[table] >= 0) {
                for (int cell : tables.grids.get(table).containing(atom.leaf[table])) {
                    if (shown.get(cell)) {
                        if (count[cell]++ == 0) {
                            overlapping.add(cell);
                        }
                        size[cell] += atom.content.magnitude;
                    }
                }
            }
        }
        return overlapping;
    }

    /** Whether the difference may be unsafe at all. */
    private boolean isClose(int cell, Shown shown) {
        Contributors one = tables.contents[Tables.NEW][cell];
        Contributors two = tables.contents[shown.table()][shown.cell()];
        double rest = one.magnitude + two.magnitude - 2 * shown.magnitude();
        double largest = one.largest(0) + two.largest(0);
        return shown.size() > 0 && rest <= sensitivity.safeMultiple() * largest;
    }

    private static Contributors difference(Shown shown) {
        var sums = new HashMap<Integer, Double>();
        shown.here().stream()
                .filter(atom -> !shown.there().contains(atom))
                .forEach(atom -> atom.content.addTo(sums, 1));
        shown.there().stream()
                .filter(atom -> !shown.here().contains(atom))
                .forEach(atom -> atom.content.addTo(sums, -1));
        return new Contributors(sums);
    }
}

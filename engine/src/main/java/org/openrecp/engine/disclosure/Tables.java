// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** All tables that show the same facts: the new one first, then those released before. */
final class Tables {
    static final int NEW = 0;
    private static final Atom[] NO_ATOMS = {};

    final List<Grid> grids = new ArrayList<>();
    final List<Fact> facts;

    /** [table][cell] */
    final Contributors[][] contents;

    /** [table] cells that were shown; none yet of the new table. */
    final List<BitSet> published = new ArrayList<>();

    /** [table][cell] atoms of a leaf cell. */
    final Atom[][][] atoms;

    /** [table][cell] the largest atom of a leaf cell; infinite for totals. */
    final double[][] most;

    private record Identity(String company, String record, double value) {}

    Tables(Table table, List<Release> releases) {
        var all = new ArrayList<Table>();
        all.add(table);
        releases.forEach(release -> all.add(release.table()));
        all.forEach(t -> grids.add(new Grid(t.dimensions())));
        published.add(new BitSet());
        for (int r = 0; r < releases.size(); r++) {
            var shown = new BitSet();
            Grid grid = grids.get(r + 1);
            releases.get(r).published().forEach(cell -> shown.set(grid.cell(cell.codes())));
            published.add(shown);
        }
        facts = facts(all);
        contents = new Contributors[count()][];
        atoms = new Atom[count()][][];
        most = new double[count()][];
        Map<IntBuffer, Map<Integer, Double>> groups = groups();
        for (int t = 0; t < count(); t++) {
            contents[t] = contents(t);
        }
        place(groups);
    }

    int count() {
        return grids.size();
    }

    private List<Fact> facts(List<Table> all) {
        var known = new LinkedHashMap<Identity, Fact>();
        var companies = new HashMap<String, Integer>();
        for (int t = 0; t < all.size(); t++) {
            for (Contribution c : all.get(t).contributions()) {
                int company = companies.computeIfAbsent(c.company(), _ -> companies.size());
                var identity = new Identity(c.company(), c.record(), c.value());
                known.computeIfAbsent(identity, _ -> new Fact(company, c.value(), nowhere()))
                                .leaf[t] =
                        grids.get(t).cell(c.leaf());
            }
        }
        return List.copyOf(known.values());
    }

    private int[] nowhere() {
        int[] leaf = new int[count()];
        Arrays.fill(leaf, -1);
        return leaf;
    }

    private Map<IntBuffer, Map<Integer, Double>> groups() {
        var groups = new LinkedHashMap<IntBuffer, Map<Integer, Double>>();
        for (Fact fact : facts) {
            groups.computeIfAbsent(IntBuffer.wrap(fact.leaf), _ -> new HashMap<>())
                    .merge(fact.company, fact.value, Double::sum);
        }
        return groups;
    }

    private Contributors[] contents(int table) {
        var sums = new HashMap<Integer, Map<Integer, Double>>();
        for (Fact fact : facts) {
            if (fact.leaf[table] >= 0) {
                for (int cell : grids.get(table).containing(fact.leaf[table])) {
                    sums.computeIfAbsent(cell, _ -> new HashMap<>())
                            .merge(fact.company, fact.value, Double::sum);
                }
            }
        }
        var contents = new Contributors[grids.get(table).size()];
        Arrays.fill(contents, Contributors.NONE);
        sums.forEach((cell, companies) -> contents[cell] = new Contributors(companies));
        return contents;
    }

    private void place(Map<IntBuffer, Map<Integer, Double>> groups) {
        var patterns = new HashMap<BitSet, Integer>();
        var placed = new ArrayList<Map<Integer, List<Atom>>>();
        grids.forEach(_ -> placed.add(new HashMap<>()));
        groups.forEach((leaf, sums) -> {
            var in = new BitSet();
            IntStream.range(0, count()).filter(t -> leaf.get(t) >= 0).forEach(in::set);
            int pattern = patterns.computeIfAbsent(in, _ -> patterns.size());
            var atom = new Atom(leaf.array(), new Contributors(sums), pattern);
            in.stream()
                    .forEach(t ->
                            placed.get(t)
                                    .computeIfAbsent(leaf.get(t), _ -> new ArrayList<>())
                                    .add(atom));
        });
        for (int t = 0; t < count(); t++) {
            place(t, placed.get(t));
        }
    }

    private void place(int table, Map<Integer, List<Atom>> placed) {
        Grid grid = grids.get(table);
        atoms[table] = new Atom[grid.size()][];
        most[table] = new double[grid.size()];
        for (int cell = 0; cell < grid.size(); cell++) {
            Atom[] here = placed.getOrDefault(cell, List.of()).toArray(NO_ATOMS);
            atoms[table][cell] = here;
            most[table][cell] =
                    grid.isLeaf(cell)
                            ? Arrays.stream(here).mapToDouble(a -> a.free(-1)).max().orElse(0)
                            : Double.POSITIVE_INFINITY;
        }
    }

    /** [cell] the facts in it, for cells where there are any. */
    Map<Integer, Set<Fact>> factsByCell(int table) {
        var cells = new LinkedHashMap<Integer, Set<Fact>>();
        for (Fact fact : facts) {
            if (fact.leaf[table] >= 0) {
                for (int cell : grids.get(table).containing(fact.leaf[table])) {
                    cells.computeIfAbsent(cell, _ -> new HashSet<>()).add(fact);
                }
            }
        }
        return cells;
    }

    /** The atoms in a cell. */
    List<Atom> within(int table, int cell) {
        Grid grid = grids.get(table);
        var within = new ArrayList<Atom>();
        for (int leaf = 0; leaf < grid.size(); leaf++) {
            if (atoms[table][leaf].length > 0
                    && Arrays.stream(grid.containing(leaf)).anyMatch(c -> c == cell)) {
                within.addAll(Arrays.asList(atoms[table][leaf]));
            }
        }
        return within;
    }

    /** Whether a change would be seen in a table released before. */
    boolean showsBefore(Map<Atom, Double> change) {
        for (int t = 1; t < count(); t++) {
            if (leafIsShown(t, change)
                    || effect(t, change).keySet().stream().anyMatch(published.get(t)::get)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a shown leaf cell changes by one atom alone: the common case, found quickly. */
    private boolean leafIsShown(int table, Map<Atom, Double> change) {
        BitSet shown = published.get(table);
        for (Atom atom : change.keySet()) {
            int leaf = atom.leaf[table];
            if (leaf >= 0
                    && shown.get(leaf)
                    && change.keySet().stream()
                            .noneMatch(a -> a != atom && a.leaf[table] == leaf)) {
                return true;
            }
        }
        return false;
    }

    /**
     * How much every cell of a table changes with its atoms; cells that do not change are left out.
     */
    Map<Integer, Double> effect(int table, Map<Atom, Double> change) {
        var leaves = new HashMap<Integer, Double>();
        change.forEach((atom, amount) -> {
            if (atom.leaf[table] >= 0) {
                leaves.merge(atom.leaf[table], amount, Double::sum);
            }
        });
        double scale = change.values().stream().mapToDouble(Math::abs).max().orElse(0);
        var effect = new HashMap<Integer, Double>();
        leaves.forEach((leaf, amount) -> {
            for (int cell : grids.get(table).containing(leaf)) {
                effect.merge(cell, amount, Double::sum);
            }
        });
        effect.values().removeIf(amount -> Math.abs(amount) <= 1e-9 * scale);
        return effect;
    }
}

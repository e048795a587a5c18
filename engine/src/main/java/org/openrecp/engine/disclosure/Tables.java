// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** All tables that show the same facts: the new one first, then those released before. */
final class Tables {
    static final int NEW = 0;
    private static final Atom[] NO_ATOMS = {};

    final List<Grid> grids = new ArrayList<>();

    /** [table][cell] */
    final Contributors[][] contents;

    /** [table] cells that were shown; none yet of the new table. */
    final List<BitSet> published = new ArrayList<>();

    /** [table][cell] atoms of a leaf cell. */
    final Atom[][][] atoms;

    /** Every atom once. */
    private final List<Atom> all;

    private final Patterns patterns;

    /** [table, pattern] → [cell] the largest atom of a leaf cell; infinite for totals. */
    private final Map<List<Integer>, double[]> most = new HashMap<>();

    private record Identity(String company, String record, double value) {}

    Tables(Table table, List<Release> releases) {
        var tables = new ArrayList<Table>();
        tables.add(table);
        releases.forEach(release -> tables.add(release.table()));
        tables.forEach(t -> grids.add(new Grid(t.dimensions())));
        published.add(new BitSet());
        for (int r = 0; r < releases.size(); r++) {
            var shown = new BitSet();
            Grid grid = grids.get(r + 1);
            releases.get(r).published().forEach(cell -> shown.set(grid.cell(cell.codes())));
            published.add(shown);
        }
        patterns = new Patterns(grids);
        List<Fact> facts = facts(tables);
        all = atoms(facts);
        contents = new Contributors[count()][];
        atoms = new Atom[count()][][];
        for (int t = 0; t < count(); t++) {
            contents[t] = contents(t, facts);
            atoms[t] = placed(t);
        }
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

    private List<Atom> atoms(List<Fact> facts) {
        var groups = new LinkedHashMap<IntBuffer, Map<Integer, Double>>();
        for (Fact fact : facts) {
            groups.computeIfAbsent(IntBuffer.wrap(fact.leaf), _ -> new HashMap<>())
                    .merge(fact.company, fact.value, Double::sum);
        }
        return groups.entrySet().stream()
                .map(e -> {
                    int[] leaf = e.getKey().array();
                    return new Atom(leaf, new Contributors(e.getValue()), patterns.of(leaf));
                })
                .toList();
    }

    private Contributors[] contents(int table, List<Fact> facts) {
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

    private Atom[][] placed(int table) {
        var placed = new HashMap<Integer, List<Atom>>();
        all.stream()
                .filter(atom -> atom.leaf[table] >= 0)
                .forEach(atom ->
                        placed.computeIfAbsent(atom.leaf[table], _ -> new ArrayList<>()).add(atom));
        var cells = new Atom[grids.get(table).size()][];
        Arrays.fill(cells, NO_ATOMS);
        placed.forEach((cell, here) -> cells[cell] = here.toArray(NO_ATOMS));
        return cells;
    }

    /** [cell] the atoms in it, for cells where there are any. */
    Map<Integer, Set<Atom>> atomsByCell(int table) {
        var cells = new LinkedHashMap<Integer, Set<Atom>>();
        for (Atom atom : all) {
            if (atom.leaf[table] >= 0) {
                for (int cell : grids.get(table).containing(atom.leaf[table])) {
                    cells.computeIfAbsent(cell, _ -> new LinkedHashSet<>()).add(atom);
                }
            }
        }
        return cells;
    }

    /** Number of ways in which atoms stand in the tables. */
    int patterns() {
        return patterns.count();
    }

    /** Whether two atoms stand in the same cells of all tables that are not like one of them. */
    boolean areBeside(int home, Atom one, Atom other) {
        for (int t = 0; t < count(); t++) {
            if (one.leaf[t] != other.leaf[t] && !patterns.areAlike(home, t)) {
                return false;
            }
        }
        return true;
    }

    /** Cells of a table that no cube of a pattern may change, as another table showed them. */
    BitSet closed(int table, int pattern) {
        return patterns.closed(table, pattern, published);
    }

    /** [cell] the largest atom of a pattern in a leaf cell; infinite for totals. */
    double[] most(int table, int pattern) {
        return most.computeIfAbsent(List.of(table, pattern), _ -> computeMost(table, pattern));
    }

    private double[] computeMost(int table, int pattern) {
        double[] largest = new double[atoms[table].length];
        for (int cell = 0; cell < largest.length; cell++) {
            largest[cell] =
                    grids.get(table).isLeaf(cell)
                            ? Arrays.stream(atoms[table][cell])
                                    .filter(atom -> atom.pattern == pattern)
                                    .mapToDouble(atom -> atom.content.magnitude)
                                    .max()
                                    .orElse(0)
                            : Double.POSITIVE_INFINITY;
        }
        return largest;
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

    /**
     * Whether an earlier table showed all that a company could learn from a cell: the same but for
     * values of its own.
     */
    boolean wasShown(Target target, int company) {
        Set<Atom> others = othersThan(company, within(target.table(), target.cell()));
        return !others.isEmpty()
                && IntStream.range(1, count())
                        .anyMatch(t -> wasShown(t, others.iterator().next(), others, company));
    }

    private boolean wasShown(int table, Atom one, Set<Atom> others, int company) {
        return one.leaf[table] >= 0
                && Arrays.stream(grids.get(table).containing(one.leaf[table]))
                        .filter(published.get(table)::get)
                        .anyMatch(c -> othersThan(company, within(table, c)).equals(others));
    }

    private static Set<Atom> othersThan(int company, List<Atom> atoms) {
        return atoms.stream()
                .filter(atom -> atom.holdsOthersThan(company))
                .collect(toUnmodifiableSet());
    }

    /** What stood in all earlier tables where an atom stands, and is in the new one no more. */
    List<Atom> besideBefore(Atom atom) {
        var beside = new ArrayList<Atom>();
        for (int t = 1; t < count() && beside.isEmpty(); t++) {
            if (atom.leaf[t] >= 0) {
                Arrays.stream(atoms[t][atom.leaf[t]])
                        .filter(a -> a.leaf[NEW] < 0 && isBesideBefore(a, atom))
                        .forEach(beside::add);
            }
        }
        return beside;
    }

    private static boolean isBesideBefore(Atom one, Atom other) {
        return Arrays.equals(one.leaf, 1, one.leaf.length, other.leaf, 1, other.leaf.length);
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

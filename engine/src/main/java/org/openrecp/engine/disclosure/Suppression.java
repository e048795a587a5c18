// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses the cells of a new table to leave out. */
final class Suppression {
    /**
     * Numbers of steps to try where one step would hide the total of the table, or is too large.
     */
    private static final int[] STEPS = {1, 4, 16};

    private static final int TOTAL = 0;

    private final Tables tables;
    private final Sensitivity sensitivity;
    private final BitSet hidden = new BitSet();

    /** [cell] cost of hiding it: 0 if hidden, infinite if nothing is in it. */
    private final double[] prices;

    private final Map<Target, List<Plan>> proofs = new LinkedHashMap<>();
    private final List<Cell> unprotected = new ArrayList<>();

    Suppression(Tables tables, Sensitivity sensitivity) {
        this.tables = tables;
        this.sensitivity = sensitivity;
        Contributors[] contents = tables.contents[Tables.NEW];
        double least = 1e-9 * contents[TOTAL].magnitude + Double.MIN_NORMAL;
        prices = new double[contents.length];
        for (int cell = 0; cell < contents.length; cell++) {
            prices[cell] =
                    contents[cell].count() == 0
                            ? Double.POSITIVE_INFINITY
                            : contents[cell].magnitude + least;
        }
    }

    /** Hides what must be; returns cells that cannot be hidden, none if all is well. */
    List<Cell> run() {
        stayHidden();
        List<Target> targets = targets();
        targets.stream().filter(t -> t.table() == Tables.NEW).forEach(t -> hide(t.cell()));
        targets.forEach(this::protect);
        if (unprotected.isEmpty()) {
            Audit.check(tables, sensitivity, hidden, proofs);
        }
        return unprotected;
    }

    boolean isHidden(int cell) {
        return hidden.get(cell);
    }

    /** All cells that must stay open, the widest first, those of the new table before others. */
    private List<Target> targets() {
        var targets = new ArrayList<Target>();
        var seen = new HashSet<Set<Atom>>();
        for (int t = 0; t < tables.count(); t++) {
            targets.addAll(unsafe(t, seen));
        }
        targets.addAll(Differences.find(tables, sensitivity, (BitSet) hidden.clone()));
        targets.sort(
                Comparator.comparing((Target t) -> t.table() != Tables.NEW)
                        .thenComparing(Target::level, Comparator.reverseOrder()));
        return targets;
    }

    /** Unsafe cells that were not shown; of those in several tables, the first. */
    private List<Target> unsafe(int table, Set<Set<Atom>> seen) {
        var targets = new ArrayList<Target>();
        Map<Integer, Set<Atom>> atoms = tables.count() == 1 ? Map.of() : tables.atomsByCell(table);
        for (int cell = 0; cell < tables.contents[table].length; cell++) {
            Contributors content = tables.contents[table][cell];
            boolean open = !tables.published.get(table).get(cell);
            if (open && sensitivity.isUnsafe(content)) {
                boolean first = seen.add(atoms.getOrDefault(cell, Set.of()));
                if (first || table == Tables.NEW) {
                    targets.add(sensitivity.target(table, cell, content));
                }
            }
        }
        return targets;
    }

    /** What an earlier table hid stays hidden as long as nothing has changed in it. */
    private void stayHidden() {
        if (tables.count() == 1) {
            return;
        }
        var before = new HashSet<Set<Atom>>();
        for (int t = 1; t < tables.count(); t++) {
            BitSet shown = tables.published.get(t);
            tables.atomsByCell(t)
                    .forEach((cell, atoms) -> {
                        if (!shown.get(cell)) {
                            before.add(atoms);
                        }
                    });
        }
        tables.atomsByCell(Tables.NEW)
                .forEach((cell, atoms) -> {
                    if (before.contains(atoms)) {
                        hide(cell);
                    }
                });
    }

    private void protect(Target target) {
        if (target.level() == 0) {
            return;
        }
        var plans = new ArrayList<Plan>();
        Optional<Plan> first = plan(target, Eyes.outside(target));
        first.ifPresent(plans::add);
        List<Eyes> doubtful =
                first.map(Plan::insiders).orElse(List.of()).stream()
                        .map(company -> Eyes.of(company, target, sensitivity))
                        .toList();
        boolean proven = first.isPresent();
        for (Eyes eyes : doubtful) {
            if (plans.stream().noneMatch(plan -> plan.convinces(eyes))) {
                Optional<Plan> next = plan(target, eyes);
                next.ifPresent(plans::add);
                proven &= next.isPresent() || tables.wasShown(target, eyes.company());
            }
        }
        if (proven) {
            proofs.put(target, plans);
        } else {
            unprotected.add(tables.grids.get(target.table()).name(target.cell()));
        }
    }

    /** The cheapest plan; in several steps only where one would take the table's total. */
    private Optional<Plan> plan(Target target, Eyes eyes) {
        Plan best = null;
        for (int steps : STEPS) {
            Plan plan = Plan.find(tables, target, eyes, steps, prices);
            if (plan != null && (best == null || plan.cost < best.cost)) {
                best = plan;
            }
            if (best != null && (hidden.get(TOTAL) || !best.hidden.contains(TOTAL))) {
                break;
            }
        }
        if (best == null) {
            best = Plan.lift(tables, target, eyes, prices);
        }
        if (best == null && target.table() == Tables.NEW) {
            best = Plan.exchange(tables, target, eyes, prices);
        }
        if (best != null) {
            best.hidden.forEach(this::hide);
        }
        return Optional.ofNullable(best);
    }

    private void hide(int cell) {
        hidden.set(cell);
        prices[cell] = 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Goes through the proofs once more, from the atoms up, before a table is let go: each plan leaves
 * every shown cell of every table alone and moves its target as far as it must, and for every
 * company there is one that it cannot refute from what it put in itself. A failure is a bug.
 */
final class Audit {
    private Audit() {}

    static void check(
            Tables tables, Sensitivity sensitivity, BitSet hidden, Map<Target, List<Plan>> proofs) {
        proofs.forEach((target, plans) -> {
            plans.forEach(plan -> changesNothingShown(tables, plan, hidden));
            convincesEverybody(tables, target, plans, sensitivity);
        });
    }

    private static void changesNothingShown(Tables tables, Plan plan, BitSet hidden) {
        for (int t = 0; t < tables.count(); t++) {
            for (int cell : tables.effect(t, plan.change).keySet()) {
                boolean shown =
                        t == Tables.NEW ? !hidden.get(cell) : tables.published.get(t).get(cell);
                if (shown) {
                    throw new IllegalStateException(
                            "A proof changes a shown cell, " + tables.grids.get(t).name(cell));
                }
            }
        }
        Target target = plan.target;
        double moved = tables.effect(target.table(), plan.change).getOrDefault(target.cell(), 0.0);
        if (moved < plan.amount * (1 - 1e-9)) {
            throw new IllegalStateException("A proof moves its target by %s.".formatted(moved));
        }
    }

    private static void convincesEverybody(
            Tables tables, Target target, List<Plan> plans, Sensitivity sensitivity) {
        boolean outside = plans.stream().anyMatch(p -> p.convinces(Eyes.outside(target)));
        boolean inside =
                plans.getFirst().insiders().stream()
                        .map(company -> Eyes.of(company, target, sensitivity))
                        .allMatch(eyes ->
                                plans.stream().anyMatch(p -> p.convinces(eyes))
                                        || tables.wasShown(target, eyes.company()));
        if (!outside || !inside) {
            throw new IllegalStateException("A cell was let go without a proof.");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Another table that agrees with all that is published and differs in the target: the sum of equal
 * steps along cubes. Turned round, it is the table below.
 */
final class Plan {
    final Target target;

    /** How far the target goes up. */
    final double amount;

    /** How far each atom goes, with its sign. */
    final Map<Atom, Double> change = new LinkedHashMap<>();

    /** How much of each atom is taken, first those in the target, then all others. */
    final Map<Atom, Double> inTarget = new LinkedHashMap<>();

    final Map<Atom, Double> elsewhere = new LinkedHashMap<>();
    final TreeSet<Integer> hidden = new TreeSet<>();
    double cost;

    private Plan(Target target, double amount) {
        this.target = target;
        this.amount = amount;
    }

    /** A plan in so many steps that convinces a company, or null if none is found. */
    static @Nullable Plan find(
            Tables tables, Target target, Eyes eyes, int steps, double[] prices) {
        var plan = new Plan(target, eyes.level());
        double[] local = steps == 1 ? prices : prices.clone();
        double step = eyes.level() / steps;
        for (int k = 0; k < steps; k++) {
            var attack =
                    new CubeSearch.Attack(eyes.company(), step, eyes.down() / steps, plan.used());
            Cube cube = new CubeSearch(tables, target, attack, local).cheapest();
            if (cube == null) {
                return null;
            }
            plan.add(cube, step);
            cube.hidden().forEach(cell -> local[cell] = steps == 1 ? local[cell] : 0);
        }
        return plan;
    }

    /**
     * The last resort: all that is in the target, was not shown before and is not the attacker's
     * own goes up together, and with it every total. Null if that is not enough.
     */
    static @Nullable Plan lift(Tables tables, Target target, Eyes eyes, double[] prices) {
        var plan = new Plan(target, eyes.level());
        List<Atom> others =
                tables.within(target.table(), target.cell()).stream()
                        .filter(atom -> atom.holdsOthersThan(eyes.company()))
                        .filter(atom -> !tables.showsBefore(Map.of(atom, 1.0)))
                        .toList();
        double free = others.stream().mapToDouble(atom -> atom.free(eyes.company())).sum();
        for (Atom atom : others) {
            double share = free > 0 ? atom.free(eyes.company()) / free : 1.0 / others.size();
            plan.change.put(atom, eyes.level() * share);
            plan.inTarget.put(atom, eyes.level() * share);
        }
        return plan.ifConvincing(tables, eyes, prices);
    }

    /**
     * For what an earlier table had and the new one has no more: another value goes up in its
     * place, and with it every total of the new table. Null if none stands in the same places.
     */
    static @Nullable Plan exchange(Tables tables, Target target, Eyes eyes, double[] prices) {
        for (Atom atom : tables.within(target.table(), target.cell())) {
            for (Atom gone : tables.besideBefore(atom)) {
                var plan = new Plan(target, eyes.level());
                plan.change.put(atom, plan.amount);
                plan.change.put(gone, -plan.amount);
                plan.elsewhere.put(atom, plan.amount);
                plan.inTarget.put(gone, plan.amount);
                if (plan.ifConvincing(tables, eyes, prices) != null) {
                    return plan;
                }
            }
        }
        return null;
    }

    private @Nullable Plan ifConvincing(Tables tables, Eyes eyes, double[] prices) {
        if (change.isEmpty() || !convinces(eyes) || tables.showsBefore(change)) {
            return null;
        }
        hidden.addAll(tables.effect(Tables.NEW, change).keySet());
        cost = hidden.stream().mapToDouble(cell -> prices[cell]).sum();
        return this;
    }

    private void add(Cube cube, double step) {
        change(cube.up(), cube.down(), step).forEach((a, x) -> change.merge(a, x, Double::sum));
        inTarget.merge(cube.up().getFirst(), step, Double::sum);
        cube.up().stream().skip(1).forEach(atom -> elsewhere.merge(atom, step, Double::sum));
        cube.down().forEach(atom -> elsewhere.merge(atom, step, Double::sum));
        hidden.addAll(cube.hidden());
        cost += cube.cost();
    }

    static Map<Atom, Double> change(List<Atom> up, List<Atom> down, double step) {
        var change = new LinkedHashMap<Atom, Double>();
        up.forEach(atom -> change.merge(atom, step, Double::sum));
        down.forEach(atom -> change.merge(atom, -step, Double::sum));
        return change;
    }

    private Map<Atom, Double> used() {
        var used = new LinkedHashMap<>(elsewhere);
        inTarget.forEach((atom, amount) -> used.merge(atom, amount, Double::sum));
        return used;
    }

    /** Whether the plan, made larger or smaller in proportion, convinces. */
    boolean convinces(Eyes eyes) {
        if (eyes.level() == 0) {
            return true;
        }
        double scale = eyes.level() / amount;
        double down = eyes.down() / amount;
        return elsewhere.entrySet().stream()
                        .allMatch(use ->
                                suffices(
                                        use.getKey().cover(eyes.company(), target.companies()),
                                        use.getValue() * scale))
                && inTarget.entrySet().stream()
                        .allMatch(use ->
                                suffices(use.getKey().free(eyes.company()), use.getValue() * down));
    }

    private static boolean suffices(double amount, double needed) {
        return amount >= needed * (1 - 1e-9);
    }

    /** Companies that know something of what the plan changes. */
    List<Integer> insiders() {
        var insiders = new TreeSet<Integer>();
        change.keySet()
                .forEach(atom -> {
                    for (int company : atom.content.companies) {
                        insiders.add(company);
                    }
                });
        return new ArrayList<>(insiders);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cube of least cost through a target: the product of a {@link Line} in each dimension,
 * whose corners are atoms that may change by a step in the eyes of an attacker. Generalises the
 * hypercube method, which knows no levels between.
 *
 * @see "Handbook on Statistical Disclosure Control, second edition (2024), section 4.4, hypercube"
 */
final class CubeSearch {
    private static final double SLACK = 1 - 1e-12;

    private final Tables tables;
    private final int home;
    private final Grid grid;
    private final int target;
    private final Set<Integer> companies;
    private final Attack attack;
    private final double[] price;
    private final double[] newPrice;
    private final int[] node = new int[3];
    private int pattern;
    private double[] most = {};
    private BitSet closed = new BitSet();
    private @Nullable Cube best;
    private double bound = Double.POSITIVE_INFINITY;

    /**
     * Whom the change must convince.
     *
     * @param company −1 for somebody outside
     * @param step how much the corners change
     * @param targetStep how much the target must be able to go down
     * @param used how much of an atom is taken by earlier steps
     */
    record Attack(int company, double step, double targetStep, Map<Atom, Double> used) {
        boolean allowsInTarget(Atom atom) {
            return suffices(atom, atom.free(company), targetStep);
        }

        boolean allows(Atom atom, Set<Integer> hidden) {
            return suffices(atom, atom.cover(company, hidden), step);
        }

        private boolean suffices(Atom atom, double amount, double needed) {
            return amount - used.getOrDefault(atom, 0.0) >= needed * SLACK;
        }
    }

    private record Priced(Line line, double cost) {}

    /**
     * @param prices [cell] cost of hiding a cell of the new table: 0 if hidden, infinite if nothing
     *     is in it
     */
    CubeSearch(Tables tables, Target target, Attack attack, double[] prices) {
        this.tables = tables;
        this.attack = attack;
        home = target.table();
        grid = tables.grids.get(home);
        this.target = target.cell();
        companies = target.companies();
        newPrice = prices;
        price = home == Tables.NEW ? prices : closed();
        for (int d = 0; d < 3; d++) {
            node[d] = grid.node(d, this.target);
        }
    }

    /** Cells of an earlier table: what was shown is closed, the rest costs what it costs today. */
    private double[] closed() {
        double[] prices = new double[grid.size()];
        if (prices.length == newPrice.length) {
            for (int cell = 0; cell < prices.length; cell++) {
                prices[cell] = Double.isInfinite(newPrice[cell]) ? 0 : newPrice[cell];
            }
        }
        tables.published.get(home).stream().forEach(c -> prices[c] = Double.POSITIVE_INFINITY);
        return prices;
    }

    /** The cheapest cube; null if there is none. */
    @Nullable Cube cheapest() {
        for (int p = 0; p < tables.patterns() && bound > 0; p++) {
            closed = tables.closed(home, p);
            if (!closed.get(target)) {
                pattern = p;
                most = tables.most(home, p);
                search();
            }
        }
        return best;
    }

    /** Among the cubes of atoms of one pattern. */
    private void search() {
        List<Priced> first = priced(0);
        List<Priced> second = priced(1);
        List<Priced> third = priced(2);
        for (Priced a : first) {
            for (Priced b : second) {
                if (a.cost + b.cost >= bound) {
                    break;
                }
                for (Priced c : third) {
                    double axes = a.cost + b.cost + c.cost;
                    if (axes >= bound) {
                        break;
                    }
                    double cost = axes + between(a.line, b.line, c.line, bound - axes);
                    if (cost < bound) {
                        corners(a.line, b.line, c.line, cost);
                    }
                    if (bound <= 0) {
                        return;
                    }
                }
            }
        }
    }

    /** Lines through the target in one dimension, with the cost of the cells on them. */
    private List<Priced> priced(int dimension) {
        var priced = new ArrayList<Priced>();
        for (Line line : grid.lines(dimension, node[dimension])) {
            double cost = 0;
            for (int n : line.touched) {
                if (n != node[dimension]) {
                    cost +=
                            cost(
                                    grid.cell(
                                            dimension == 0 ? n : node[0],
                                            dimension == 1 ? n : node[1],
                                            dimension == 2 ? n : node[2]));
                }
            }
            if (cost < Double.POSITIVE_INFINITY) {
                priced.add(new Priced(line, cost));
            }
        }
        priced.sort(Comparator.comparingDouble(Priced::cost));
        return priced;
    }

    private double cost(int cell) {
        return most[cell] < attack.step * SLACK || closed.get(cell)
                ? Double.POSITIVE_INFINITY
                : price[cell];
    }

    /** Cost of the cells that are not on the axes through the target. */
    private double between(Line first, Line second, Line third, double limit) {
        double cost = 0;
        for (int a : first.touched) {
            for (int b : second.touched) {
                for (int c : third.touched) {
                    int away =
                            (a == node[0] ? 0 : 1)
                                    + (b == node[1] ? 0 : 1)
                                    + (c == node[2] ? 0 : 1);
                    if (away > 1) {
                        cost += cost(grid.cell(a, b, c));
                        if (cost >= limit) {
                            return Double.POSITIVE_INFINITY;
                        }
                    }
                }
            }
        }
        return cost;
    }

    private void corners(Line first, Line second, Line third, double cost) {
        for (Atom start : tables.atoms[home][grid.cell(first.plus, second.plus, third.plus)]) {
            if (start.pattern == pattern && attack.allowsInTarget(start)) {
                var up = new ArrayList<Atom>();
                var down = new ArrayList<Atom>();
                if (fill(start, new Line[] {first, second, third}, up, down)) {
                    consider(up, down, new Line[] {first, second, third}, cost);
                }
            }
        }
    }

    private boolean fill(Atom start, Line[] lines, List<Atom> up, List<Atom> down) {
        up.add(start);
        for (int corner = 1; corner < 8; corner++) {
            int[] at = new int[3];
            boolean exists = true;
            for (int d = 0; d < 3; d++) {
                at[d] = (corner >> d & 1) == 0 ? lines[d].plus : lines[d].minus;
                exists &= at[d] >= 0;
            }
            if (exists) {
                Atom atom = counterpart(grid.cell(at[0], at[1], at[2]), start);
                if (atom == null) {
                    return false;
                }
                (Integer.bitCount(corner) % 2 == 0 ? up : down).add(atom);
            }
        }
        return true;
    }

    /**
     * The largest atom of a leaf cell that may change, of those that stand in the same cells of
     * tables of other kinds if there are any: there the change takes itself back.
     */
    private @Nullable Atom counterpart(int leaf, Atom start) {
        Atom largest = null;
        boolean beside = false;
        for (Atom atom : tables.atoms[home][leaf]) {
            if (atom.pattern == pattern && attack.allows(atom, companies)) {
                boolean closer = tables.areBeside(home, atom, start);
                if (largest == null
                        || (closer && !beside)
                        || (closer == beside
                                && atom.content.magnitude > largest.content.magnitude)) {
                    largest = atom;
                    beside = closer;
                }
            }
        }
        return largest;
    }

    private void consider(List<Atom> up, List<Atom> down, Line[] lines, double cost) {
        List<Integer> hidden = home == Tables.NEW ? product(lines) : List.of();
        double total = cost;
        if (tables.count() > 1) {
            Map<Atom, Double> change = Plan.change(up, down, 1);
            if (tables.showsBefore(change)) {
                return;
            }
            if (home != Tables.NEW) {
                hidden = List.copyOf(tables.effect(Tables.NEW, change).keySet());
                total = hidden.stream().mapToDouble(cell -> newPrice[cell]).sum();
            }
        }
        if (total < bound) {
            bound = total;
            best = new Cube(up, down, hidden, total);
        }
    }

    private List<Integer> product(Line[] lines) {
        var cells = new ArrayList<Integer>();
        for (int a : lines[0].touched) {
            for (int b : lines[1].touched) {
                for (int c : lines[2].touched) {
                    cells.add(grid.cell(a, b, c));
                }
            }
        }
        return cells;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.openrecp.engine.model.ChangeBound;
import org.openrecp.engine.model.ChangeEvaluator;

/**
 * Best-first branch and bound over sets of options. A node has options decided in, decided out and
 * free; its upper bound is the maximum, over the fractional knapsack of the free ones, of planes
 * above the value (see {@link ChangeBound}), refined by Frank–Wolfe steps. Exact values come from
 * the process model alone.
 */
final class BranchAndBound {
    /** A gap that nobody minds; the search goes on below it only while that is cheap. */
    static final double GOOD = 0.01;

    private static final int CHEAP = 3_000;

    /** Nodes after which the gap is given as it is. */
    static final int LIMIT = 5_000;

    private static final int STEPS = 12;

    private final PortfolioSearch.Task task;
    private final ChangeBound bound;
    private final ChangeEvaluator evaluator;
    private final double[] change = new double[2];
    private long best;
    private double bestValue;

    /** Its sets, and a value that none of them exceeds. */
    record Node(long in, long free, double upper, int branchOn) {}

    BranchAndBound(PortfolioSearch.Task task) {
        this.task = task;
        bound = new ChangeBound(task.study().space, task.measure());
        evaluator = task.study().space.evaluator();
    }

    Portfolio search(int limit) {
        improve(task.must());
        var open = new PriorityQueue<Node>(Comparator.comparingDouble((Node n) -> -n.upper));
        open.add(root());
        int nodes = 0;
        double upper = bestValue;
        while (!open.isEmpty()) {
            upper = open.element().upper;
            if (closed(upper) || nodes >= limit || (nodes >= CHEAP && gap(upper) <= GOOD)) {
                break;
            }
            branch(open.remove(), open);
            nodes++;
        }
        upper = open.isEmpty() ? bestValue : Math.max(bestValue, upper);
        return result(upper);
    }

    /** All permitted sets. */
    private Node root() {
        long in = task.must();
        long barred = 0;
        for (int k = 0; k < task.cost().size(); k++) {
            barred |= (in >>> k & 1) != 0 ? task.excludes().get(k) : 0;
        }
        return node(in, affordable(in, without(task.open() & ~in, barred)));
    }

    private Portfolio result(double upper) {
        var set = task.study().evaluate(best, task.study().horizonYears());
        return closed(upper)
                ? new Portfolio.Optimal(set, task.objective())
                : new Portfolio.WithinGap(set, task.objective(), upper, gap(upper));
    }

    private boolean closed(double upper) {
        return upper <= bestValue + 1e-7 * Math.max(Math.abs(bestValue), 1e-9);
    }

    private double gap(double upper) {
        return Double.isInfinite(upper)
                ? 1
                : upper <= 0 ? 0 : Math.min(1, (upper - bestValue) / upper);
    }

    private void branch(Node node, PriorityQueue<Node> open) {
        if (node.branchOn < 0) {
            return;
        }
        long bit = 1L << node.branchOn;
        long in = node.in | bit | task.requires().get(node.branchOn);
        long barred = 0;
        for (int k = 0; k < task.cost().size(); k++) {
            barred |= (in >>> k & 1) != 0 ? task.excludes().get(k) : 0;
        }
        if ((barred & in) == 0 && (in & ~(node.in | node.free)) == 0) {
            add(in, without(node.free & ~in, barred), open);
        }
        add(node.in, without(node.free, bit), open);
    }

    /** Free options less some, and less all that require those. */
    private long without(long free, long gone) {
        long left = free & ~gone;
        for (int k = 0; k < task.cost().size(); k++) {
            if ((task.requires().get(k) & gone) != 0) {
                left &= ~(1L << k);
            }
        }
        return left;
    }

    private void add(long in, long free, PriorityQueue<Node> open) {
        if (spent(in) > task.budget()) {
            return;
        }
        var node = node(in, affordable(in, free));
        if (!closed(node.upper)) {
            open.add(node);
        }
    }

    private long affordable(long in, long free) {
        double left = task.budget() - spent(in);
        long fits = 0;
        for (int k = 0; k < task.cost().size(); k++) {
            boolean fit = (free >>> k & 1) != 0 && task.investment().get(k) <= left;
            fits |= fit ? 1L << k : 0;
        }
        return fits;
    }

    Node node(long in, long free) {
        offer(in);
        if (free == 0) {
            return new Node(in, free, task.permits(in) ? value(in) : Double.NEGATIVE_INFINITY, -1);
        }
        double[] z = new double[64];
        double[] profit = new double[64];
        double upper = Double.POSITIVE_INFINITY;
        var region = bound.over(in, free);
        for (int step = 0; step < STEPS && region != null; step++) {
            var plane = region.at(z);
            profit = profit(plane, free);
            double[] vertex = knapsack(profit, free, task.budget() - spent(in));
            double value = -task.gain() * plane.constant() - task.costOf(in);
            for (int k = 0; k < profit.length; k++) {
                value += profit[k] * vertex[k];
            }
            upper = Math.min(upper, value);
            round(in, free, vertex, profit);
            if (closed(upper)) {
                break;
            }
            double stride = 2.0 / (step + 2);
            for (int k = 0; k < z.length; k++) {
                z[k] += stride * (vertex[k] - z[k]);
            }
        }
        double[] doubts = region == null ? new double[64] : region.doubts(z);
        return new Node(in, free, upper, choose(free, z, doubts, profit));
    }

    private double[] profit(ChangeBound.Plane plane, long free) {
        double[] profit = new double[64];
        for (int k = 0; k < task.cost().size(); k++) {
            profit[k] =
                    (free >>> k & 1) != 0 ? -task.gain() * plane.slope(k) - task.cost().get(k) : 0;
        }
        return profit;
    }

    /**
     * The fractional knapsack: best profit per money first, the last one in part. Of two options
     * that exclude each other at most one in sum is taken: the dearer as a step up from the
     * cheaper.
     */
    private double[] knapsack(double[] profit, long free, double budget) {
        double[] taken = new double[64];
        double left = budget;
        for (var step : steps(profit, free)) {
            double share = step.price <= left ? 1 : left / step.price;
            taken[step.option] += share;
            if (step.instead >= 0) {
                taken[step.instead] -= share;
            }
            left -= share * step.price;
            if (share < 1) {
                break;
            }
        }
        return taken;
    }

    /** Taking an option, perhaps instead of another. */
    private record Step(int option, int instead, double profit, double price) {
        double ratio() {
            return profit / Math.max(price, Double.MIN_NORMAL);
        }
    }

    private List<Step> steps(double[] profit, long free) {
        var steps = new ArrayList<Step>();
        long left = free;
        for (int k = 0; k < task.cost().size(); k++) {
            if ((left >>> k & 1) != 0) {
                left &= ~(1L << k);
                long rivals = task.excludes().get(k) & left;
                int rival = rivals == 0 ? -1 : Long.numberOfTrailingZeros(rivals);
                left &= rival < 0 ? left : ~(1L << rival);
                pair(k, rival, profit, steps);
            }
        }
        steps.sort(Comparator.comparingDouble(s -> -s.ratio()));
        return steps;
    }

    /** The upper hull of nothing, the cheaper and the dearer of two rivals. */
    private void pair(int one, int other, double[] profit, List<Step> steps) {
        if (other < 0 || profit[other] <= 0 || profit[one] <= 0) {
            int only = other >= 0 && profit[other] > 0 ? other : one;
            if (profit[only] > 0) {
                steps.add(new Step(only, -1, profit[only], task.investment().get(only)));
            }
            return;
        }
        boolean inOrder = task.investment().get(one) <= task.investment().get(other);
        int cheap = inOrder ? one : other;
        int dear = inOrder ? other : one;
        var first = new Step(cheap, -1, profit[cheap], task.investment().get(cheap));
        var alone = new Step(dear, -1, profit[dear], task.investment().get(dear));
        var up =
                new Step(
                        dear,
                        cheap,
                        profit[dear] - profit[cheap],
                        task.investment().get(dear) - task.investment().get(cheap));
        if (up.profit <= 0) {
            steps.add(first);
        } else if (first.ratio() >= up.ratio()) {
            steps.add(first);
            steps.add(up);
        } else {
            steps.add(alone);
        }
    }

    private int[] byRatio(double[] profit, long free) {
        return IntStream.range(0, task.cost().size())
                .filter(k -> (free >>> k & 1) != 0 && profit[k] > 0)
                .boxed()
                .sorted(
                        Comparator.comparingDouble(k ->
                                -profit[k] / Math.max(task.investment().get(k), Double.MIN_NORMAL)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A permitted set near the fractional one. */
    private void round(long in, long free, double[] vertex, double[] profit) {
        long set = in;
        for (int k : byRatio(profit, free)) {
            long with = set | 1L << k | task.requires().get(k);
            if (vertex[k] > 0 && task.permits(with)) {
                set = with;
            }
        }
        offer(set);
    }

    /** The option that blurs the bound most: by its levers, in part, or against what it needs. */
    private int choose(long free, double[] z, double[] doubts, double[] profit) {
        int best = -1;
        double most = -1;
        for (int k = 0; k < task.cost().size(); k++) {
            double amiss = Math.max(Math.min(z[k], 1 - z[k]), amiss(k, free, z));
            double blur = task.gain() * doubts[k] + amiss * Math.abs(profit[k]);
            if ((free >>> k & 1) != 0 && blur > most) {
                most = blur;
                best = k;
            }
        }
        return best;
    }

    /** By how much an option is taken against requirements and exclusions. */
    private double amiss(int k, long free, double[] z) {
        double amiss = 0;
        for (int other = 0; other < task.cost().size(); other++) {
            if ((task.requires().get(k) & free & 1L << other) != 0) {
                amiss = Math.max(amiss, z[k] - z[other]);
            }
            if ((task.excludes().get(k) & free & 1L << other) != 0) {
                amiss = Math.max(amiss, z[k] + z[other] - 1);
            }
        }
        return amiss;
    }

    private void offer(long set) {
        if (task.permits(set) && value(set) > bestValue + 1e-12 * Math.abs(bestValue)) {
            improve(set);
        }
    }

    /** Climbs by adding, dropping and swapping options while that helps. */
    private void improve(long from) {
        long set = from;
        double value = value(from);
        boolean better = true;
        while (better) {
            better = false;
            for (long candidate : neighbours(set)) {
                double there = task.permits(candidate) ? value(candidate) : value;
                if (there > value + 1e-12 * Math.abs(value)) {
                    set = candidate;
                    value = there;
                    better = true;
                }
            }
        }
        best = set;
        bestValue = value;
    }

    private long[] neighbours(long set) {
        int n = task.cost().size();
        long[] found = new long[n * (n + 1)];
        int count = 0;
        for (int k = 0; k < n; k++) {
            if ((task.open() >>> k & 1) == 0) {
                continue;
            }
            long flipped = (set ^ 1L << k) | ((set >>> k & 1) == 0 ? task.requires().get(k) : 0);
            found[count++] = flipped;
            for (int other = 0; other < n; other++) {
                if ((set >>> k & 1) == 0 && (set >>> other & 1) != 0) {
                    found[count++] = flipped & ~(1L << other);
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    double value(long set) {
        task.goOn();
        evaluator.change(set, null, change);
        return -task.gain() * change[task.measure()] - task.costOf(set);
    }

    private double spent(long set) {
        double sum = 0;
        for (int k = 0; k < task.cost().size(); k++) {
            sum += (set >>> k & 1) != 0 ? task.investment().get(k) : 0;
        }
        return sum;
    }
}

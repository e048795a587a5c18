// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.openrecp.engine.model.ChangeEvaluator;

/** Tries every permitted set; parts of the tree run side by side and are compared in order. */
final class Enumeration {
    private static final int SPLIT = 4;

    private final PortfolioSearch.Task task;

    /** Open options, those that others require first. */
    private final int[] order;

    private record Found(long set, double value) {
        Found better(Found other) {
            return other.beats(value) ? other : this;
        }

        boolean beats(double rival) {
            return value > rival + (Double.isInfinite(rival) ? 0 : 1e-12 * Math.abs(rival));
        }
    }

    Enumeration(PortfolioSearch.Task task) {
        this.task = task;
        List<Integer> open = new ArrayList<>();
        for (int k = 0; k < task.cost().size(); k++) {
            if ((task.open() >>> k & 1) != 0) {
                open.add(k);
            }
        }
        open.sort((a, b) ->
                Long.bitCount(task.requires().get(a)) - Long.bitCount(task.requires().get(b)));
        order = open.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The best permitted set; of equals, the one with fewer of the later options. */
    long best() {
        int depth = Math.min(SPLIT, order.length);
        return LongStream.range(0, 1L << depth)
                .parallel()
                .mapToObj(start -> new Branch().from(start, depth))
                .reduce(new Found(0, Double.NEGATIVE_INFINITY), Found::better)
                .set;
    }

    /** One part of the tree, with an evaluator of its own. */
    private final class Branch {
        private final ChangeEvaluator evaluator = task.study().space.evaluator();
        private final double[] change = new double[2];
        private Found best = new Found(0, Double.NEGATIVE_INFINITY);

        Found from(long start, int depth) {
            long set = 0;
            double spent = 0;
            double cost = 0;
            for (int d = 0; d < depth; d++) {
                if ((start >>> d & 1) != 0) {
                    if (!fits(order[d], set, spent)) {
                        return best;
                    }
                    set |= 1L << order[d];
                    spent += task.investment().get(order[d]);
                    cost += task.cost().get(order[d]);
                }
            }
            walk(depth, set, spent, cost);
            return best;
        }

        private void walk(int depth, long set, double spent, double cost) {
            if (depth == order.length) {
                if ((set & task.must()) != task.must()) {
                    return;
                }
                task.goOn();
                evaluator.change(set, null, change);
                double value = -task.gain() * change[task.measure()] - cost;
                best = best.better(new Found(set, value));
                return;
            }
            int k = order[depth];
            walk(depth + 1, set, spent, cost);
            if (fits(k, set, spent)) {
                walk(
                        depth + 1,
                        set | 1L << k,
                        spent + task.investment().get(k),
                        cost + task.cost().get(k));
            }
        }

        private boolean fits(int k, long set, double spent) {
            return (task.requires().get(k) & ~set) == 0
                    && (task.excludes().get(k) & set) == 0
                    && spent + task.investment().get(k) <= task.budget();
        }
    }
}

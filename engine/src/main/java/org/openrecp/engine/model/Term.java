// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.List;

/**
 * What one product of levers does: per unit of it and of the throughput in its column, it adds
 * {@code reach} to the throughputs and {@code cost} to the measure. Of either sign.
 */
final class Term {
    final int column;
    final List<Integer> levers;
    final double[] reach;
    final double cost;

    Term(int column, List<Integer> levers, double[] reach, double cost) {
        this.column = column;
        this.levers = levers;
        this.reach = reach;
        this.cost = cost;
    }

    /** The product of the levers. */
    double of(double[] values) {
        double product = 1;
        for (int l : levers) {
            product *= values[l];
        }
        return product;
    }

    /** The part above zero, or the one below it. */
    Term part(boolean above) {
        double[] some = reach.clone();
        for (int j = 0; j < some.length; j++) {
            some[j] = above ? Math.max(0, some[j]) : Math.min(0, some[j]);
        }
        return new Term(column, levers, some, above ? Math.max(0, cost) : Math.min(0, cost));
    }

    boolean isNothing() {
        for (double w : reach) {
            if (w != 0) {
                return false;
            }
        }
        return cost == 0;
    }

    /** Its price at most, when the prices of throughputs lie between these. */
    double highest(double[] low, double[] high) {
        double sum = cost;
        for (int j = 0; j < reach.length; j++) {
            sum += reach[j] * (reach[j] > 0 ? high[j] : low[j]);
        }
        return sum;
    }

    /** Its price at least. */
    double lowest(double[] low, double[] high) {
        return highest(/* low= */ high, /* high= */ low);
    }

    double at(double[] prices) {
        return highest(prices, prices);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

/** One value of one company, and the leaf cell that holds it in each table; −1 where none does. */
final class Fact {
    final int company;
    final double value;
    final int[] leaf;

    Fact(int company, double value, int[] leaf) {
        this.company = company;
        this.value = value;
        this.leaf = leaf;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

/** The facts that stand in the same leaf cells of all tables: only their sum is ever shown. */
final class Atom {
    /** [table] leaf cell, −1 where they are not in. */
    final int[] leaf;

    final Contributors content;

    /** Alike for atoms that are in the same tables. */
    final int pattern;

    Atom(int[] leaf, Contributors content, int pattern) {
        this.leaf = leaf;
        this.content = content;
        this.pattern = pattern;
    }

    /**
     * What is in here but does not belong to the company, so that it may be otherwise in its eyes.
     *
     * @param company −1 for somebody outside
     */
    double free(int company) {
        return content.magnitude - (company < 0 ? 0 : content.of(company));
    }

    boolean holdsOthersThan(int company) {
        return content.count() > 1 || (content.count() == 1 && content.companies[0] != company);
    }
}

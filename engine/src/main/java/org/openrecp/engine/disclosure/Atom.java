// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.Arrays;
import java.util.Set;

/** The facts that stand in the same leaf cells of all tables: only their sum is ever shown. */
final class Atom {
    /** [table] leaf cell, −1 where they are not in. */
    final int[] leaf;

    final Contributors content;

    /** Alike for atoms that are in the same tables, and in the same way. */
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

    /** What is in here and belongs neither to the company nor to those that are to be hidden. */
    double cover(int company, Set<Integer> hidden) {
        double cover = content.magnitude - content.of(hidden);
        return company < 0 || hidden.contains(company) ? cover : cover - content.of(company);
    }

    boolean holdsOthersThan(int company) {
        return Arrays.stream(content.companies).anyMatch(c -> c != company);
    }
}

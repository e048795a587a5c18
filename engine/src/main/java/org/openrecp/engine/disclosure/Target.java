// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.Set;

/**
 * A cell that must stay open.
 *
 * @param table the new table, or an earlier one
 * @param cause whose values are at stake: those in the cell, or those in its difference from a cell
 *     released before
 * @param level how far the cell must stay open on either side
 * @param companies the largest in the cause: values of their own are no cover, else the sum of what
 *     is hidden of them would be known
 */
record Target(int table, int cell, Contributors cause, double level, Set<Integer> companies) {
    Target {
        companies = Set.copyOf(companies);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.List;

/**
 * One value of one company.
 *
 * @param record names the value: the same record with the same value in two tables is one value
 * @param leaf a code without parts for each dimension of the table
 */
public record Contribution(String company, String record, List<String> leaf, double value) {
    public Contribution {
        leaf = List.copyOf(leaf);
    }
}

// SPDX-License-Identifier: Apache-2.0
/**
 * Makes a table of sums over companies safe to release. A cell is unsafe when few companies are in
 * it, or when one of them could estimate another too closely; an unsafe cell is left out, and with
 * it as many others as are needed, so that nobody can work it out again from the totals, from
 * tables released before, or from what a company knows of itself.
 *
 * <p>What is proven: for every unsafe cell there are other tables, alike in all that was ever
 * published, in which the cell is higher, and lower, by at least its protection level. Those tables
 * are written down as {@code Move}s and checked at the end by {@code Audit}. The parameters of the
 * rules are secret and appear in no result.
 *
 * @see "Handbook on Statistical Disclosure Control, second edition (2024), ch. 4"
 */
@NullMarked
package org.openrecp.engine.disclosure;

import org.jspecify.annotations.NullMarked;

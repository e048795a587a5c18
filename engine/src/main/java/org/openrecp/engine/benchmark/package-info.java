// SPDX-License-Identifier: Apache-2.0
/**
 * What others need for the same product, and what bills alone can say: sector norms with their
 * validity, the library of options, base load against production, ranges of losses. A benchmark
 * compares only where product, size and denominator match; when none does, that is the answer.
 */
@NullMarked
package org.openrecp.engine.benchmark;

import org.jspecify.annotations.NullMarked;

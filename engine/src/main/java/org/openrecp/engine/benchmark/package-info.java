// SPDX-License-Identifier: Apache-2.0
/**
 * Specific use of a plant against the published norms of its sector, and the quick assessment from
 * bills alone.
 */
@NullMarked
package org.openrecp.engine.benchmark;

import org.jspecify.annotations.NullMarked;
